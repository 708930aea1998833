import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiSend } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ProposalDto } from '../../contract/steering.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { steeringQueries } from '../shared/steering-queries.ts';
import { todayHere } from '../../../../web/today.ts';
import { proposalFields } from './ProposalSection.tsx';

const ANSWERS = ['adopted', 'declined', 'returned'] as const;

/** A prepared proposal: what is proposed, to whom, and what the answer was. */
export default function ProposalPage() {
  const text = useText();
  const format = useFormat();
  const { number = '' }: { number?: string } = useParams({ strict: false });
  const query = useQuery(steeringQueries.proposal(number));
  const proposal = query.data;
  return (
    <Page
      title={proposal?.title ?? text('steering.proposal')}
      lead={
        proposal && (
          <p>
            {text(`steering.proposal.lead.${proposal.status}`, {
              number: proposal.number,
              forum: proposal.forum,
              date: format.date(proposal.answers.at(-1)?.answeredOn ?? proposal.sentOn),
              sent: format.date(proposal.sentOn),
            })}
          </p>
        )
      }
    >
      <Loaded query={query}>{(loaded) => <Content proposal={loaded} />}</Loaded>
    </Page>
  );
}

function Content({ proposal }: { proposal: ProposalDto }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <Section title={text('steering.proposal.wording')}>
        <p className="prose">{proposal.wording}</p>
        {proposal.meeting && (
          <p>
            <AppLink to="/styrning/moten/$reference" params={{ reference: proposal.meeting }}>
              {text('steering.proposal.prepared', { reference: proposal.meeting })}
            </AppLink>
          </p>
        )}
      </Section>
      <Section title={text('steering.proposal.answers')}>
        {proposal.answers.length === 0 && <p>{text('steering.proposal.no-answer')}</p>}
        <dl className="fact-list">
          {proposal.answers.map(({ answeredOn, answer, words, registryNumber }) => (
            <div key={answeredOn + words}>
              <dt>
                {format.date(answeredOn)}: {text(`steering.proposal.${answer}`)}
              </dt>
              <dd>
                {words} {registryNumber && text('steering.registry', { number: registryNumber })}
              </dd>
            </div>
          ))}
        </dl>
        <ProposalActions proposal={proposal} />
      </Section>
    </>
  );
}

function ProposalActions({ proposal }: { proposal: ProposalDto }) {
  const text = useText();
  const list = useQuery(steeringQueries.proposals(proposal.group));
  const { number, version, title, wording, forum, sentOn, actions } = proposal;
  const ifMatch = `"${version}"`;
  const forums = [...new Set([forum, ...(list.data?.forums ?? [])])];
  return (
    <div className="actions steering-after">
      {actions.includes('answer') && (
        <FormDialog
          kind="primary"
          draft={`answer-${number}`}
          open={text('steering.proposal.answer')}
          submitLabel={text('steering.proposal.answer-do')}
          initial={{ answeredOn: todayHere() }}
          fields={[
            {
              key: 'answer',
              label: text('steering.proposal.answer-is'),
              kind: 'choice',
              options: ANSWERS.map((key) => ({ key, label: text(`steering.proposal.${key}`) })),
            },
            { key: 'answeredOn', label: text('steering.date'), kind: 'date' },
            { key: 'words', label: text('steering.proposal.answer-words'), kind: 'long' },
            {
              key: 'registryNumber',
              label: text('steering.decision.registry-number'),
              hint: text('steering.decision.registry-hint'),
              kind: 'text',
              isOptional: true,
            },
          ]}
          consequence={<p>{text('steering.proposal.answer-what')}</p>}
          send={(body) => apiSend('POST', `/proposals/${number}/answers`, { body, ifMatch })}
        />
      )}
      {actions.includes('resend') && (
        <FormDialog
          draft={`resend-${number}`}
          open={text('steering.proposal.resend')}
          submitLabel={text('steering.proposal.resend')}
          initial={{ title, wording, forum, sentOn }}
          fields={proposalFields(text, forums)}
          send={(body) => apiSend('PATCH', `/proposals/${number}`, { body, ifMatch })}
        />
      )}
    </div>
  );
}
