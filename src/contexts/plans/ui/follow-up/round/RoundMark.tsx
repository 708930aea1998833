import { useText } from '../../../../../web/text.ts';
import type { FollowUpRoundDto } from '../../../contract/follow-up.ts';

const SHAPES: Readonly<Record<FollowUpRoundDto['state'], string>> = { planned: '○', open: '▶', closed: '●' };

/** Shape and word: never colour alone. */
export function RoundMark({ round: { state, overdue } }: { round: Pick<FollowUpRoundDto, 'state' | 'overdue'> }) {
  const text = useText();
  return (
    <span className={overdue ? 'follow-up-mark follow-up-late' : 'follow-up-mark'}>
      <span aria-hidden="true">{overdue ? '■' : SHAPES[state]}</span>{' '}
      {text(overdue ? 'follow-up.state.overdue' : `follow-up.state.${state}`)}
    </span>
  );
}
