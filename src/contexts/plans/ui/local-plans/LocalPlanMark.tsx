import { useText } from '../../../../web/text.ts';
import type { LocalPlanSummaryDto } from '../../contract/local-plans.ts';

const SHAPES: Readonly<Record<LocalPlanSummaryDto['state'], string>> = {
  ordered: '○',
  started: '▶',
  adopted: '●',
  revising: '◐',
  ended: '■',
  withdrawn: '×',
};

/** Shape and word: never colour alone. */
export function LocalPlanMark({ plan }: { plan: Pick<LocalPlanSummaryDto, 'state' | 'late'> }) {
  const text = useText();
  return (
    <span>
      <span aria-hidden="true">{SHAPES[plan.state]}</span> {text(`local-plans.state.${plan.state}`)}
      {plan.late && (
        <span className="plan-late">
          {' '}
          <span aria-hidden="true">◆</span> {text('local-plans.late')}
        </span>
      )}
    </span>
  );
}
