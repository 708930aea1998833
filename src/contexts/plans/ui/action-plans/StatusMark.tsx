import type { ActionStatus } from '../../domain/action-plans/status-table.ts';
import { useText } from '../../../../web/text.ts';

const SHAPES: Readonly<Record<ActionStatus, string>> = {
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
      <span aria-hidden="true">{SHAPES[status]}</span> {text(`plans.status.${status}`)}
    </span>
  );
}

export function LateMark() {
  const text = useText();
  return (
    <span className="plan-late">
      <span aria-hidden="true">◆</span> {text('plans.late')}
    </span>
  );
}
