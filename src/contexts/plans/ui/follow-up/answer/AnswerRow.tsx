import { useEffect, useRef } from 'react';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { useText } from '../../../../../web/text.ts';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { AnswerMark } from './AnswerMark.tsx';
import { LastReport } from './LastReport.tsx';
import { useAnswer } from './use-answer.ts';

type Props = { round: string; reader: string; asked: RoundAnswerDto; onDone(row: HTMLElement): void };

/** One action: as it last stood, and what has become of it. `o` or the first button says that nothing has changed. */
export function AnswerRow({ round, reader, asked, onDone }: Props) {
  const text = useText();
  const row = useRef<HTMLLIElement>(null);
  const answer = useAnswer(round, asked, reader);
  const { known, state } = answer;
  const { number, title, plan, unit } = known.action;
  const goOn = async (saving: Promise<boolean>) => {
    if ((await saving) && row.current) onDone(row.current);
  };
  const canBeUnchanged = known.moves.includes('report') && state.kind !== 'saving';
  useUnchangedKey(row, () => {
    if (canBeUnchanged) void goOn(answer.saveUnchanged());
  });
  return (
    <li ref={row} className="answer-row" data-answered={known.answer !== null || undefined}>
      <h2 className="answer-title">
        <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(number) }}>
          {`${number} ${title}`}
        </AppLink>
        <span className="answer-unit">{unit.name}</span>
      </h2>
      <LastReport asked={known} />
      {known.moves.length > 0 ? (
        <AnswerFields
          answer={answer}
          isSaving={state.kind === 'saving'}
          onUnchanged={() => void goOn(answer.saveUnchanged())}
          onSave={() => void goOn(answer.save())}
        />
      ) : (
        <p>{text('follow-up.answer.not-now')}</p>
      )}
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

/** One key for "unchanged", while the row has focus and nothing is being typed in it. */
function useUnchangedKey(row: { readonly current: HTMLElement | null }, onKey: () => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const node = row.current;
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'o' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      latest.current();
    };
    node?.addEventListener('keydown', listen);
    return () => node?.removeEventListener('keydown', listen);
  }, [row]);
}
