import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiSend } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { RecordOf } from '../../../../web/history/RecordOf.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DecisionDetailDto } from '../../contract/decisions.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { steeringQueries } from '../shared/steering-queries.ts';
import { todayHere } from '../../../../web/today.ts';
import { DecisionFacts } from './DecisionFacts.tsx';

/** One decision: what was decided, by whom, on which ground, and what has come of it. */
export default function DecisionPage() {
  const text = useText();
  const format = useFormat();
  const { number = '' }: { number?: string } = useParams({ strict: false });
  const query = useQuery(steeringQueries.decision(number));
  const decision = query.data;
  return (
    <Page
      title={text('steering.decision.title', { number })}
      lead={
        decision && (
          <>
            <p>{decision.outcome}</p>
            <p>
              {text('steering.decision.lead', {
                date: format.date(decision.decidedOn),
                name: decision.decider.name,
                forum: decision.forum,
              })}
            </p>
          </>
        )
      }
    >
      <Loaded query={query}>{(loaded) => <Content decision={loaded} />}</Loaded>
      <p className="back-link">
        <AppLink to="/styrning/beslut">{text('steering.decisions.to-all')}</AppLink>
      </p>
    </Page>
  );
}

function Content({ decision }: { decision: DecisionDetailDto }) {
  const text = useText();
  const { number, supersededBy, supersedes, maySupersede } = decision;
  return (
    <>
      {supersededBy !== null && (
        <Notice kind="warning" title={text('steering.decision.superseded')}>
          <p>
            <AppLink to="/styrning/beslut/$number" params={{ number: supersededBy }}>
              {text('steering.decision.to-later', { number: supersededBy })}
            </AppLink>
          </p>
        </Notice>
      )}
      {supersedes !== null && (
        <p>
          <AppLink to="/styrning/beslut/$number" params={{ number: supersedes }}>
            {text('steering.decision.to-earlier', { number: supersedes })}
          </AppLink>
        </p>
      )}
      <Section title={text('steering.decision.facts')}>
        <DecisionFacts decision={decision} />
      </Section>
      <FollowUps decision={decision} />
      <RecordOf entity="decision" entityId={number} unit={decision.unit} />
      {maySupersede && (
        <Section title={text('steering.decision.supersede-title')}>
          <p className="prose">{text('steering.decision.supersede-what')}</p>
          <div className="actions">
            <AppLink to="/styrning/beslut/nytt" search={{ ersatter: number }} className="button button-secondary">
              {text('steering.decision.supersede')}
            </AppLink>
          </div>
        </Section>
      )}
    </>
  );
}

function FollowUps({ decision }: { decision: DecisionDetailDto }) {
  const text = useText();
  const format = useFormat();
  const { number, followUps, followUpOn, mayFollowUp } = decision;
  if (followUps.length === 0 && followUpOn === null) return null;
  return (
    <Section title={text('steering.decision.follow-ups')}>
      {followUpOn !== null && <p>{text('steering.decision.follow-up-due', { date: format.date(followUpOn) })}</p>}
      <dl className="fact-list">
        {followUps.map(({ followedUpOn, words }) => (
          <div key={followedUpOn + words}>
            <dt>{format.date(followedUpOn)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {mayFollowUp && (
        <div className="actions steering-after">
          <FormDialog
            draft={`follow-up-${number}`}
            open={text('steering.decision.follow-up')}
            submitLabel={text('steering.decision.follow-up-do')}
            initial={{ followedUpOn: todayHere() }}
            fields={[
              { key: 'followedUpOn', label: text('steering.date'), kind: 'date' },
              { key: 'words', label: text('steering.decision.follow-up-words'), kind: 'long' },
              { key: 'nextOn', label: text('steering.decision.follow-up-next'), kind: 'date', isOptional: true },
            ]}
            send={(body) => apiSend('POST', `/decisions/${number}/follow-ups`, { body })}
          />
        </div>
      )}
    </Section>
  );
}
