import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { Page } from '../../../../../web/design/Page.tsx';
import { useSession } from '../../../../../web/session.ts';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { FollowUpRoundDto, RoundAnswerDto } from '../../../contract/follow-up.ts';
import { followUpQueries } from '../follow-up-queries.ts';
import { usePeriodWords } from '../period-words.ts';
import { AnswerRow } from './AnswerRow.tsx';

/** All that the reader is asked about in one round, made to be answered in two minutes by keyboard alone. */
export default function AnswerPage() {
  const text = useText();
  const inWords = usePeriodWords();
  const { round: key = '' } = useParams({ strict: false }) as { round?: string };
  const round = useQuery(followUpQueries.round(key));
  const answers = useQuery(followUpQueries.answers(key));
  const known = round.data?.data;
  const title = text('follow-up.answer.title', { period: known ? inWords(known.period) : '' });
  return (
    <Page title={title} lead={known && answers.data && <Lead round={known} answers={answers.data} />}>
      <Loaded query={round}>
        {({ data }) => (
          <Loaded query={answers} shape="table">
            {(items) => <Answers round={data} answers={items} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Lead({ round, answers }: { round: FollowUpRoundDto; answers: readonly RoundAnswerDto[] }) {
  const text = useText();
  const format = useFormat();
  const mine = answers.filter((each) => each.mine);
  const left = mine.filter(({ answer }) => !answer).length;
  if (round.state !== 'open')
    return <p>{text(`follow-up.answer.lead.${round.state}`, { date: format.date(round.opensOn) })}</p>;
  if (mine.length === 0) return <p>{text('follow-up.answer.lead.none')}</p>;
  return <p>{text('follow-up.answer.lead.mine', { left, all: mine.length, date: format.date(round.dueOn) })}</p>;
}

function Answers({ round, answers }: { round: FollowUpRoundDto; answers: readonly RoundAnswerDto[] }) {
  const text = useText();
  const reader = useSession().session?.person?.id ?? '';
  const mine = answers.filter((each) => each.mine);
  const others = answers.filter((each) => !each.mine && each.moves.length > 0);
  if (round.state !== 'open')
    return (
      <p>
        <AppLink to="/handlingsplan/uppfoljning/$round" params={{ round: round.key }}>
          {text('follow-up.answer.see-round')}
        </AppLink>
      </p>
    );
  const rows = (items: readonly RoundAnswerDto[]) => <Rows round={round.key} reader={reader} answers={items} />;
  return (
    <>
      {round.instruction !== '' && (
        <Notice>
          <p>{round.instruction}</p>
        </Notice>
      )}
      {mine.length > 0 && (
        <>
          <p className="prose">{text('follow-up.answer.how')}</p>
          {rows(mine)}
        </>
      )}
      {others.length > 0 && (
        <details open={mine.length === 0}>
          <summary>{text('follow-up.answer.others', { count: others.length })}</summary>
          {rows(others)}
        </details>
      )}
    </>
  );
}

type RowsProps = { round: string; reader: string; answers: readonly RoundAnswerDto[] };

/** The rows in the order they first came: a row that is answered stays where it is, and focus goes to the next. */
function Rows({ round, reader, answers }: RowsProps) {
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const [order] = useState(() => [...answers.filter((each) => !each.answer), ...answers.filter((each) => each.answer)]);
  const goOn = (row: HTMLElement) => {
    const after = [...(list.current?.querySelectorAll<HTMLElement>('.answer-row') ?? [])];
    const next = after.slice(after.indexOf(row) + 1).find((each) => each.dataset['answered'] === undefined);
    (next?.querySelector<HTMLElement>('button:not(:disabled), input') ?? list.current)?.focus();
  };
  return (
    <ol ref={list} className="answer-rows" tabIndex={-1} aria-label={text('follow-up.answer.rows')}>
      {order.map((asked) => (
        <AnswerRow key={asked.action.id} round={round} reader={reader} asked={asked} onDone={goOn} />
      ))}
    </ol>
  );
}
