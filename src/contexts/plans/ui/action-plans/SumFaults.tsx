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

/** The same for every plan at once, each under its name. */
export function EverySumFault({ plans }: { plans: readonly PlanSummaryDto[] }) {
  const text = useText();
  const uneven = plans.filter(({ counts }) => counts.faults.length > 0);
  if (uneven.length === 0) return null;
  return (
    <Notice kind="warning" title={text('plans.sums.title')}>
      <ul>
        {uneven.flatMap(({ key, name, counts }) =>
          counts.faults.map(({ code, message }) => <li key={`${key} ${code}`}>{`${name}: ${message}`}</li>),
        )}
      </ul>
    </Notice>
  );
}
