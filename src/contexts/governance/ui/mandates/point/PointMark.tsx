import { useText } from '../../../../../web/text.ts';
import type { DecisionPointSummaryDto } from '../../../contract/mandates.ts';

const SHAPES = { upcoming: '○', open: '◆', passed: '●', declined: '■' } as const;

/** Where a decision point stands: shape and word. */
export function PointMark({ state }: { state: DecisionPointSummaryDto['state'] }) {
  const text = useText();
  return (
    <span className="mandate-mark" data-state={state}>
      <span aria-hidden="true">{SHAPES[state]}</span> {text(`mandates.point.${state}`)}
    </span>
  );
}
