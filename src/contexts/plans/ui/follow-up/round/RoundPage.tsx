import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { Page, Section } from '../../../../../web/design/Page.tsx';
import { HistoryOf } from '../../../../../web/history/HistoryOf.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { FollowUpRoundDto } from '../../../contract/follow-up.ts';
import { followUpQueries } from '../follow-up-queries.ts';
import { usePeriodWords } from '../period-words.ts';
import { AnswersTable } from './AnswersTable.tsx';
import { CompletenessTables } from './CompletenessTables.tsx';
import { RoundSteps } from './RoundSteps.tsx';

/** One round: how many have answered, who has not, and what has been said. */
export default function RoundPage() {
  const text = useText();
  const inWords = usePeriodWords();
  const { round: key = '' } = useParams({ strict: false }) as { round?: string };
  const query = useQuery(followUpQueries.round(key));
  const answers = useQuery(followUpQueries.answers(key));
  const round = query.data?.data;
  const title = round ? text('follow-up.round', { period: inWords(round.period) }) : text('nav.follow-up');
  return (
    <Page title={title} lead={round && <Lead round={round} />}>
      <Loaded query={query}>
        {({ data }) => (
          <>
            {data.completeness.faults.map((fault) => (
              <Notice key={fault} kind="warning">
                <p>{text(`follow-up.fault.${fault}`)}</p>
              </Notice>
            ))}
            {data.instruction !== '' && <p className="prose">{data.instruction}</p>}
            {data.moves.includes('answer') && (
              <p>
                <AppLink to="/handlingsplan/uppfoljning/$round/svara" params={{ round: key }}>
                  {text('follow-up.answer.link', { period: inWords(data.period) })}
                </AppLink>
              </p>
            )}
            <RoundSteps key={data.version} round={data} />
            {data.completeness.asked > 0 && <CompletenessTables completeness={data.completeness} />}
          </>
        )}
      </Loaded>
      {round && round.completeness.asked > 0 && (
        <Loaded query={answers} shape="table">
          {(items) => <AnswersTable answers={items} />}
        </Loaded>
      )}
      {round && (
        <Section title={text('follow-up.history')}>
          <HistoryOf entity="follow-up-round" entityId={key} />
        </Section>
      )}
    </Page>
  );
}

function Lead({ round: { state, overdue, completeness, opensOn, dueOn } }: { round: FollowUpRoundDto }) {
  const text = useText();
  const { date } = useFormat();
  const due = date(dueOn);
  if (state === 'planned') return <p>{text('follow-up.round.planned', { opens: date(opensOn), due })}</p>;
  const { asked, answered } = completeness;
  const key = overdue ? 'overdue' : state;
  return <p>{text(`follow-up.round.${key}`, { asked, answered, missing: asked - answered, due })}</p>;
}
