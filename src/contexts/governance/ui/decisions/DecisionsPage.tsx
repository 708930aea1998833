import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DecisionDto, DecisionListDto } from '../../contract/decisions.ts';
import { steeringQueries } from '../shared/steering-queries.ts';
import { DecisionFilter } from './DecisionFilter.tsx';
import { type DecisionSearch, useDecisionSearch } from './use-decision-search.ts';

/** Every decision in one place, found by its words, its number or where it was taken. */
export default function DecisionsPage() {
  const text = useText();
  const [search, setSearch] = useDecisionSearch();
  const { sok, ar, forum, enhet, galler } = search;
  const query = useQuery(steeringQueries.decisions({ search: sok, year: ar, forum, unit: enhet, concerns: galler }));
  return (
    <Page
      title={text('steering.decisions')}
      lead={query.data && <Lead list={query.data} search={search} />}
      actions={
        query.data?.mayRegister && (
          <AppLink to="/styrning/beslut/nytt" className="button button-primary">
            {text('steering.decision.register')}
          </AppLink>
        )
      }
    >
      <DecisionFilter search={search} onSearch={setSearch} years={query.data?.years} forums={query.data?.forums} />
      <Loaded query={query} shape="table">
        {(list) => <DecisionTable decisions={list.items} />}
      </Loaded>
    </Page>
  );
}

function Lead({ list, search }: { list: DecisionListDto; search: DecisionSearch }) {
  const text = useText();
  const isLimited = Object.values(search).some((value) => value !== undefined);
  const values = { count: list.items.length, more: list.next === null ? 'no' : 'yes' };
  return <p>{text(isLimited ? 'steering.decisions.lead-found' : 'steering.decisions.lead', values)}</p>;
}

function DecisionTable({ decisions }: { decisions: readonly DecisionDto[] }) {
  const text = useText();
  return (
    <DataTable
      caption={text('steering.decisions')}
      isCaptionHidden
      rows={decisions}
      rowKey={({ number }) => number}
      empty={text('steering.decisions.none')}
      columns={useColumns()}
    />
  );
}

function useColumns(): Column<DecisionDto>[] {
  const text = useText();
  const format = useFormat();
  return [
    {
      key: 'number',
      header: text('steering.decision.number'),
      value: ({ number }) => number,
      cell: ({ number }) => (
        <AppLink to="/styrning/beslut/$number" params={{ number }}>
          {number}
        </AppLink>
      ),
      isWhole: true,
    },
    {
      key: 'date',
      header: text('steering.date'),
      value: ({ decidedOn }) => decidedOn,
      cell: ({ decidedOn }) => format.date(decidedOn),
      isWhole: true,
    },
    {
      key: 'subject',
      header: text('steering.decision.subject'),
      value: ({ subject }) => subject,
      cell: ({ subject, supersededBy }) => (
        <>
          {subject}
          {supersededBy !== null && (
            <span className="option-detail">{text('steering.decision.superseded-by', { number: supersededBy })}</span>
          )}
        </>
      ),
    },
    { key: 'forum', header: text('steering.decision.forum'), value: ({ forum }) => forum },
    {
      key: 'registry',
      header: text('steering.decision.registry-number'),
      value: ({ registryNumber }) => registryNumber,
      isWhole: true,
    },
  ];
}
