import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlanSummaryDto } from '../../contract/plans.ts';

/** Which sums do not hold, in words; nothing when all do. */
export function SumFaults({ counts }: { counts: PlanSummaryDto['counts'] }) {
  const text = useText();
  if (counts.faults.length === 0) return null;
  return (
    <Notice kind="warning" title={text('plans.sums.title')}>
      <ul>
        {counts.faults.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
