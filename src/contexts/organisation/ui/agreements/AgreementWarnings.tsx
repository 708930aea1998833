import { Notice } from '../../../../web/design/Notice.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { AgreementDto } from '../../contract.ts';
import { agreementGaps, endingSoon } from './agreement-gaps.ts';
import { agreementKey } from './agreement-forms.ts';

type Props = { agreements: readonly AgreementDto[]; today: string; staffName(key: string): string };

/** Agreements about to end, and times when work is bought under none: it counts as outside the agreements. */
export function AgreementWarnings({ agreements, today, staffName }: Props) {
  const text = useText();
  const format = useFormat();
  const ending = endingSoon(agreements, today);
  const gaps = agreementGaps(agreements);
  if (ending.length === 0 && gaps.length === 0) {
    return (
      <Notice kind="success">
        <p>{text('settings.agreements.no-warnings')}</p>
      </Notice>
    );
  }
  return (
    <>
      {ending.length > 0 && (
        <Notice kind="warning" title={text('settings.agreements.ending', { count: ending.length })}>
          <ul className="plain-list">
            {ending.map((agreement) => (
              <li key={agreementKey(agreement)}>
                {text('settings.agreements.ends', {
                  name: agreement.name,
                  date: format.date(agreement.validTo ?? today),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {gaps.length > 0 && (
        <Notice kind="warning" title={text('settings.agreements.gaps')}>
          <ul className="plain-list">
            {gaps.map(({ from, to, staffCategories }) => {
              const values = { staff: staffCategories.map(staffName).join(', '), from: format.date(from) };
              return (
                <li key={`${from} ${to}`}>
                  {to === null
                    ? text('settings.agreements.gap.from', values)
                    : text('settings.agreements.gap', { ...values, to: format.date(to) })}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
    </>
  );
}
