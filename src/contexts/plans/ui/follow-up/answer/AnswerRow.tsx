import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { Button } from '../../../../../web/design/Button.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useText } from '../../../../../web/text.ts';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { AnswerMark, LastReport } from './AnswerMark.tsx';
import { asksProgress } from './answer-draft.ts';
import { MoveChoice } from './MoveChoice.tsx';
import { useAnswer } from './use-answer.ts';

type Props = { round: string; reader: string; asked: RoundAnswerDto; onDone(row: HTMLElement): void };

/** One action: as it last stood, and what has become of it. `o` or the first button says that nothing has changed. */
export function AnswerRow({ round, reader, asked, onDone }: Props) {
  const text = useText();
  const row = useRef<HTMLLIElement>(null);
  const answer = useAnswer(round, asked, reader);
  const { known, draft, state, faults, change } = answer;
  const { number, title, plan, unit } = known.action;
  const isSaving = state.kind === 'saving';
  const goOn = async (saving: Promise<boolean>) => {
    if ((await saving) && row.current) onDone(row.current);
  };
  const unchanged = () => void goOn(answer.saveUnchanged());
  const isUnchangeable = !known.moves.includes('report');
  useUnchangedKey(row, () => !isUnchangeable && !isSaving && unchanged());
  return (
    <li ref={row} className="answer-row" data-answered={known.answer !== null || undefined}>
      <h3 className="answer-title">
        <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(number) }}>
          {`${number} ${title}`}
        </AppLink>
        <span className="answer-unit">{unit.name}</span>
      </h3>
      <LastReport asked={known} />
      <form
        className="answer-form"
        onSubmit={(event: FormEvent) => event.preventDefault()}
        onKeyDown={onEnter(() => void goOn(answer.save()))}
      >
        <Button
          isDisabled={isUnchangeable || isSaving}
          onPress={unchanged}
          aria-label={text('follow-up.answer.unchanged-of', { number })}
        >
          {text('follow-up.answer.unchanged')}
        </Button>
        <MoveChoice asked={known} value={draft.move} onChange={(move) => change({ move })} />
        {asksProgress(draft.move) && (
          <TextField
            label={text('follow-up.answer.progress')}
            inputMode="numeric"
            value={draft.progress}
            onChange={(progress) => change({ progress })}
            error={faults.includes('progress') ? text('follow-up.answer.progress-wrong') : undefined}
          />
        )}
        <TextField
          label={text('follow-up.answer.comment')}
          value={draft.comment}
          onChange={(comment) => change({ comment })}
          error={faults.includes('reason') ? text('follow-up.answer.reason-missing') : undefined}
        />
        <TextField
          label={text('follow-up.answer.obstacle')}
          value={draft.obstacle}
          onChange={(obstacle) => change({ obstacle })}
        />
        <Button
          isDisabled={isSaving || draft.move === null}
          onPress={() => void goOn(answer.save())}
          aria-label={text('follow-up.answer.save-of', { number })}
        >
          {text('follow-up.answer.save')}
        </Button>
      </form>
      <AnswerMark
        state={state}
        hasDraft={answer.hasDraft}
        known={known}
        onMine={() => void answer.saveMine()}
        onTheirs={answer.keepTheirs}
      />
    </li>
  );
}

const isTyping = ({ target }: { target: EventTarget | null }): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio';

/** Enter in a field saves the row. */
const onEnter = (save: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) save();
};

/** One key for "unchanged", while the row has focus and nothing is being typed in it. */
function useUnchangedKey(row: { current: HTMLElement | null }, onKey: () => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const node = row.current;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'o' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      latest.current();
    };
    node?.addEventListener('keydown', listen);
    return () => node?.removeEventListener('keydown', listen);
  }, [row]);
}
