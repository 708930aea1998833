import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../web/design/DataTable.tsx';
import { Empty } from '../../../web/design/Empty.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { useSession } from '../../../web/session.ts';
import { type Text, useFormat, useRoleName, useText } from '../../../web/text.ts';
import type { DelegationRuleDto, PersonDto } from '../contract.ts';
import { peopleQueries } from './people-queries.ts';
import { PeopleFileForm } from './PeopleFileForm.tsx';

type Row = { key: string; person: PersonDto; role: PersonDto['roles'][number] | undefined };

/** Who has which role over which part of the region, and when. */
export default function PeoplePage() {
  const text = useText();
  const { may } = useSession();
  const people = useQuery(peopleQueries.people());
  const rules = useQuery(peopleQueries.delegationRules());
  const columns = usePeopleColumns();
  return (
    <Page title={text('people.title')} lead={people.data && <p>{text('people.lead', countsOf(people.data))}</p>}>
      <Loaded query={people} shape="table">
        {(items) => (
          <DataTable
            caption={text('people.table')}
            rows={rowsOf(items)}
            rowKey={({ key }) => key}
            columns={columns}
            empty={<Empty title={text('people.empty')}>{<p>{text('people.empty-detail')}</p>}</Empty>}
          />
        )}
      </Loaded>
      <Section title={text('people.delegations')}>
        <p>{text('people.delegations-lead')}</p>
        <Loaded query={rules} shape="table">
          {(items) => <Delegations rules={items} />}
        </Loaded>
      </Section>
      {may('people.change') && (
        <Section title={text('people.file')}>
          <PeopleFileForm />
        </Section>
      )}
    </Page>
  );
}

const countsOf = (people: readonly PersonDto[]) => ({
  people: people.length,
  current: people.filter(({ roles }) => roles.some(({ current }) => current)).length,
});

const rowsOf = (people: readonly PersonDto[]): Row[] =>
  people.flatMap((person) =>
    (person.roles.length > 0 ? person.roles : [undefined]).map((role, index) => ({
      key: `${person.id} ${index}`,
      person,
      role,
    })),
  );

function usePeopleColumns(): Column<Row>[] {
  const text = useText();
  const roleName = useRoleName();
  const validity = useValidity();
  return [
    { key: 'name', header: text('people.name'), value: ({ person }) => person.name },
    { key: 'id', header: text('people.id'), value: ({ person }) => person.id },
    {
      key: 'role',
      header: text('people.role'),
      value: ({ role }) => (role ? roleName(role.role) : text('people.no-role')),
    },
    { key: 'unit', header: text('unit'), value: ({ role }) => role?.unitName ?? role?.unit ?? '' },
    {
      key: 'validity',
      header: text('people.validity'),
      value: ({ role }) => role?.validFrom ?? '',
      cell: ({ role }) => role && validity(role),
    },
    {
      key: 'current',
      header: text('people.today'),
      value: ({ role }) => (role ? text(role.current ? 'people.yes' : 'people.no') : ''),
    },
    {
      key: 'substitute',
      header: text('people.substitute-for'),
      value: ({ role }) => role?.substituteFor ?? '',
    },
    { key: 'email', header: text('people.email'), value: ({ person }) => person.email ?? '' },
  ];
}

/** From when to when; the earliest date there is stands for "always". */
function useValidity() {
  const text = useText();
  const format = useFormat();
  return ({ validFrom, validTo }: { validFrom: string; validTo: string | null }): string => {
    const from = validFrom <= '1900-01-01' ? '' : text('people.from', { date: format.date(validFrom) });
    const to = validTo === null ? '' : text('people.to', { date: format.date(validTo) });
    return [from, to].filter((part) => part !== '').join(' ') || text('people.always');
  };
}

function Delegations({ rules }: { rules: readonly DelegationRuleDto[] }) {
  const text = useText();
  const roleName = useRoleName();
  const format = useFormat();
  const validity = useValidity();
  const columns: Column<DelegationRuleDto>[] = [
    { key: 'decision', header: text('people.decision'), value: ({ decision }) => decisionName(text, decision) },
    { key: 'role', header: text('people.decider'), value: ({ role }) => roleName(role) },
    {
      key: 'amount',
      header: text('people.up-to'),
      value: ({ upToAmountOre }) => upToAmountOre,
      cell: ({ upToAmountOre }) =>
        upToAmountOre === null ? text('people.any-amount') : format.number(upToAmountOre / 100, 0),
      isFigure: true,
    },
    { key: 'validity', header: text('people.validity'), value: ({ validFrom }) => validFrom, cell: validity },
    { key: 'source', header: text('people.source'), value: ({ source }) => source },
  ];
  return (
    <DataTable
      caption={text('people.delegations')}
      isCaptionHidden
      rows={rules}
      rowKey={(rule) => JSON.stringify(rule)}
      columns={columns}
      empty={<p>{text('people.delegations-empty')}</p>}
    />
  );
}

const decisionName = (text: Text, decision: string): string =>
  decision === 'dispensation' ? text('people.decision.dispensation') : decision;
