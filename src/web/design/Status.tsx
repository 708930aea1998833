import type { StatusDto } from '../../contexts/indicators/contract.ts';
import { useText } from '../text.ts';

/** Shape and word besides colour: nothing is said by colour alone. */
const SHAPES: Record<StatusDto, string> = {
  reached: '●',
  'on-track': '▲',
  'at-risk': '◆',
  missed: '■',
  'no-target': '○',
};

export function Status({ status }: { status: StatusDto }) {
  const text = useText();
  return (
    <span className={`status status-${status}`}>
      <span className="status-shape" aria-hidden="true">
        {SHAPES[status]}
      </span>{' '}
      {text(`status.${status}`)}
    </span>
  );
}
