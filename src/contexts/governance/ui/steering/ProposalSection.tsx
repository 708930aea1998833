import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { DataTable } from '../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { type Text, useFormat, useText } from '../../../../web/text.ts';
import type { ProposalDto, SteeringGroupDto } from '../../contract/steering.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import type { FieldSpec } from '../shared/form.ts';
import { steeringQueries } from '../shared/steering-queries.ts';
import { todayHere } from '../../../../web/today.ts';

export const proposalFields = (text: Text, forums: readonly string[]): FieldSpec[] => [
  { key: 'title', label: text('steering.proposal.title'), kind: 'text' },
  { key: 'wording', label: text('steering.proposal.wording'), kind: 'long' },
  {
    key: 'forum',
    label: text('steering.proposal.forum'),
    kind: 'choice',
    options: forums.map((forum) => ({ key: forum, label: forum })),
  },
  { key: 'sentOn', label: text('steering.proposal.sent'), kind: 'date' },
];

/** Proposals that the group has prepared for whoever decides, and what was answered. */
export function ProposalSection({ group }: { group: SteeringGroupDto }) {
  const text = useText();
  const query = useQuery(steeringQueries.proposals(group.key));
  return (
    <Section title={text('steering.proposals')}>
      <Loaded query={query} shape="table">
        {({ items, forums }) => (
          <>
            <ProposalTable proposals={items} />
            {group.mayChange && (
              <div className="actions steering-after">
                <FormDialog
                  draft={`proposal-${group.key}`}
                  open={text('steering.proposal.add')}
                  submitLabel={text('steering.proposal.add-do')}
                  initial={{ sentOn: todayHere() }}
                  fields={proposalFields(text, forums)}
                  consequence={<p>{text('steering.proposal.add-what')}</p>}
                  send={(proposal) => apiSend('POST', '/proposals', { body: { ...proposal, group: group.key } })}
                />
              </div>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function ProposalTable({ proposals }: { proposals: readonly ProposalDto[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <DataTable
      caption={text('steering.proposals')}
      isCaptionHidden
      rows={proposals}
      rowKey={({ number }) => String(number)}
      empty={text('steering.proposals.none')}
      columns={[
        {
          key: 'title',
          header: text('steering.proposal'),
          value: ({ title }) => title,
          cell: ({ number, title }) => (
            <AppLink to="/styrning/forslag/$number" params={{ number: String(number) }}>
              {title}
            </AppLink>
          ),
        },
        { key: 'forum', header: text('steering.proposal.forum'), value: ({ forum }) => forum },
        {
          key: 'sent',
          header: text('steering.proposal.sent'),
          value: ({ sentOn }) => sentOn,
          cell: ({ sentOn }) => format.date(sentOn),
          isWhole: true,
        },
        {
          key: 'status',
          header: text('steering.status'),
          value: ({ status }) => text(`steering.proposal.${status}`),
        },
      ]}
    />
  );
}
