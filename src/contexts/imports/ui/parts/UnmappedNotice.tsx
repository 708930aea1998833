import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ReconciliationDto } from '../../contract.ts';
import { exactAmount } from './import-words.ts';

/** How much of a file no rule maps. Nothing when all of it is mapped. */
export function UnmappedNotice({ reconciliation }: { reconciliation: ReconciliationDto }) {
  const text = useText();
  const format = useFormat();
  const { unmappedRows, unmappedOre, sumUnit } = reconciliation;
  if (unmappedRows === 0) return null;
  const amount = exactAmount(format, unmappedOre);
  const hasAmount = sumUnit === 'ore' ? 'yes' : 'no';
  return (
    <Notice kind="warning">
      <p>
        {text('imports.unmapped', { rows: unmappedRows, hasAmount, amount })}{' '}
        <AppLink to="/data/oklassat">{text('imports.to-unmapped')}</AppLink>
      </p>
    </Notice>
  );
}
