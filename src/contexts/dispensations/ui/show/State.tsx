import { useText } from '../../../../web/text.ts';
import type { State as StateKey } from '../../domain/states.ts';
import type { Mark } from '../../domain/use.ts';

/** A shape of its own for what waits, holds and has ended: nothing is said by colour alone. */
const SHAPES: Record<StateKey, string> = {
  draft: '○',
  submitted: '◔',
  reviewed: '◑',
  granted: '●',
  'in-use': '●',
  'used-up': '■',
  expired: '■',
  declined: '×',
  withdrawn: '–',
  revoked: '×',
};

export function State({ state }: { state: StateKey }) {
  const text = useText();
  return (
    <span className="dispensation-state" data-state={state}>
      <span aria-hidden="true">{SHAPES[state]}</span> {text(`dispensations.state.${state}`)}
    </span>
  );
}

export function Marks({ marks }: { marks: readonly Mark[] }) {
  const text = useText();
  if (marks.length === 0) return null;
  return (
    <ul className="dispensation-marks">
      {marks.map((mark) => (
        <li key={mark}>
          <span aria-hidden="true">▲</span> {text(`dispensations.mark.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
