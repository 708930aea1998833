import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { FollowUpRoundDto } from '../../contract/follow-up.ts';
import { planQueries } from '../action-plans/plan-queries.ts';
import { followUpQueries } from './follow-up-queries.ts';
import { usePeriodWords } from './period-words.ts';
import { NewRoundForm } from './round/NewRoundForm.tsx';
import { RoundTable } from './round/RoundTable.tsx';

/** The rounds of follow-up: what the reader is to answer first, then how each round stands. */
export default function FollowUpPage() {
  const text = useText();
  const rounds = useQuery(followUpQueries.rounds());
  const plans = useQuery(planQueries.plans());
  const { may } = useSession();
  return (
    <Page title={text('nav.follow-up')} lead={rounds.data && <Lead rounds={rounds.data} />}>
      <p>
        <AppLink to="/handlingsplan/overlamningar">{text('follow-up.handovers')}</AppLink>
      </p>
      <Loaded query={rounds} shape="table">
        {(items) =>
          items.length === 0 ? (
            <Empty title={text('follow-up.none.title')}>
              <p>{text('follow-up.none')}</p>
            </Empty>
          ) : (
            <RoundTable rounds={items} />
          )
        }
      </Loaded>
      {may('rounds.change') && plans.data && (
        <Section title={text('follow-up.new.title')}>
          <NewRoundForm plans={plans.data.filter(({ state }) => state !== 'ended')} />
        </Section>
      )}
    </Page>
  );
}

function Lead({ rounds }: { rounds: readonly FollowUpRoundDto[] }) {
  const text = useText();
  const format = useFormat();
  const inWords = usePeriodWords();
  const mine = rounds.filter(({ waitsForMe }) => waitsForMe > 0).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const open = rounds.filter(({ state }) => state === 'open');
  if (mine.length === 0) return <p>{text('follow-up.lead.nothing', { open: open.length })}</p>;
  return (
    <>
      {mine.map(({ key, period, dueOn, waitsForMe, overdue }) => (
        <p key={key}>
          {text(overdue ? 'follow-up.lead.late' : 'follow-up.lead.waits', {
            count: waitsForMe,
            period: inWords(period),
            date: format.date(dueOn),
          })}{' '}
          <AppLink to="/handlingsplan/uppfoljning/$round/svara" params={{ round: key }}>
            {text('follow-up.answer.link', { period: inWords(period) })}
          </AppLink>
        </p>
      ))}
    </>
  );
}
