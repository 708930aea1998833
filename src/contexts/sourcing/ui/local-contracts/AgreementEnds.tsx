import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import { contractQueries } from './contract-queries.ts';
import { useStaffNames } from './names.ts';

/** Staff categories that will soon be without any agreement. Nothing when there are none. */
export function AgreementEnds() {
  const text = useText();
  const format = useFormat();
  const { nameOf } = useStaffNames();
  const { data = [] } = useQuery(contractQueries.agreementEnds());
  if (data.length === 0) return null;
  return (
    <Notice kind="warning" title={text('local-contracts.ends-title')}>
      <ul className="plain-list">
        {data.map((end) => {
          const category = nameOf(end.staffCategory);
          const values = { category, date: format.date(end.coveredTo), agreement: end.lastAgreement ?? '' };
          return (
            <li key={end.staffCategory}>
              {text(end.within === 0 ? 'local-contracts.ends-now' : 'local-contracts.ends-later', values)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
