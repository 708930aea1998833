import type { ActionStatus } from '../../domain/action-plans/status-table.ts';
import { useText } from '../../../../web/text.ts';

export const STATUS_SHAPES: Readonly<Record<ActionStatus, string>> = {
  'not-started': '○',
  ongoing: '▶',
  done: '●',
  'in-ordinary-operation': '◉',
  stopped: '■',
  'handed-over': '⇢',
};

/** Shape and word: never colour alone. */
export function StatusMark({ status }: { status: ActionStatus }) {
  const text = useText();
  return (
    <span className={`plan-status plan-status-${status}`}>
      <span aria-hidden="true">{STATUS_SHAPES[status]}</span> {text(`plans.status.${status}`)}
    </span>
  );
}

export const LATE_SHAPE = '◆';

export function LateMark() {
  const text = useText();
  return (
    <span className="plan-late">
      <span aria-hidden="true">{LATE_SHAPE}</span> {text('plans.late')}
    </span>
  );
}
