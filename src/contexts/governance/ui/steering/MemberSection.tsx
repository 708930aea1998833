import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../../../web/api.ts';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { MemberDto, SteeringGroupDto } from '../../contract/steering.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import type { FieldSpec } from '../shared/form.ts';
import { steeringQueries } from '../shared/steering-queries.ts';
import { todayHere } from '../../../../web/today.ts';

const ROLES = ['chair', 'secretary', 'member', 'adjunct'] as const;

/** Who belongs to the group today; those who have left or are to come stand in the same table, with their dates. */
export function MemberSection({ group }: { group: SteeringGroupDto }) {
  const text = useText();
  return (
    <Section title={text('steering.members')}>
      <DataTable
        caption={text('steering.members')}
        isCaptionHidden
        rows={group.members}
        rowKey={({ id }) => id}
        columns={useColumns(group)}
        empty={text('steering.members.none')}
      />
      {group.mayChange && <AddMember group={group} />}
    </Section>
  );
}

function useColumns(group: SteeringGroupDto): Column<MemberDto>[] {
  const text = useText();
  const format = useFormat();
  const today = todayHere();
  const end = (member: MemberDto) => (
    <FormDialog
      kind="quiet"
      draft={`end-${member.id}`}
      open={text('steering.member.end')}
      label={text('steering.of', { action: text('steering.member.end'), what: member.name })}
      submitLabel={text('steering.member.end')}
      initial={{ validTo: today }}
      fields={[{ key: 'validTo', label: text('steering.member.last-day'), kind: 'date' }]}
      send={(body) =>
        apiSend('PATCH', `/steering-groups/${group.key}/members/${member.id}`, { body, ifMatch: `"${group.version}"` })
      }
    />
  );
  const columns: Column<MemberDto>[] = [
    { key: 'name', header: text('steering.member.name'), value: ({ name }) => name },
    { key: 'role', header: text('steering.member.role'), value: ({ role }) => text(`steering.role.${role}`) },
    { key: 'represents', header: text('steering.member.represents'), value: ({ represents }) => represents },
    {
      key: 'from',
      header: text('steering.member.from'),
      value: ({ validFrom }) => validFrom,
      cell: ({ validFrom }) => format.date(validFrom),
      isWhole: true,
    },
    {
      key: 'to',
      header: text('steering.member.to'),
      value: ({ validTo }) => validTo,
      cell: ({ validTo }) => (validTo === null ? text('steering.member.open') : format.date(validTo)),
      isWhole: true,
    },
  ];
  if (!group.mayChange) return columns;
  const isOver = ({ validTo }: MemberDto) => validTo !== null && validTo < today;
  return [
    ...columns,
    {
      key: 'change',
      header: text('steering.change'),
      value: () => null,
      cell: (member) => (isOver(member) ? '–' : end(member)),
      isSortable: false,
    },
  ];
}

function AddMember({ group }: { group: SteeringGroupDto }) {
  const text = useText();
  const people = useQuery(steeringQueries.people());
  const person: FieldSpec = people.data
    ? {
        key: 'person',
        label: text('steering.member.name'),
        kind: 'search',
        options: people.data.map(({ id, name }) => ({ key: id, label: name, detail: id })),
      }
    : { key: 'person', label: text('steering.member.id'), hint: text('steering.member.id-hint'), kind: 'text' };
  return (
    <div className="actions steering-after">
      <FormDialog
        draft={`member-${group.key}`}
        open={text('steering.member.add')}
        submitLabel={text('steering.member.add')}
        initial={{ role: 'member', validFrom: todayHere() }}
        fields={[
          person,
          {
            key: 'role',
            label: text('steering.member.role'),
            kind: 'choice',
            options: ROLES.map((key) => ({ key, label: text(`steering.role.${key}`) })),
          },
          {
            key: 'represents',
            label: text('steering.member.represents'),
            hint: text('steering.member.represents-hint'),
            kind: 'text',
            isOptional: true,
          },
          { key: 'validFrom', label: text('steering.member.from'), kind: 'date' },
          { key: 'validTo', label: text('steering.member.to'), kind: 'date', isOptional: true },
        ]}
        send={(body) => apiSend('POST', `/steering-groups/${group.key}/members`, { body })}
      />
    </div>
  );
}
