import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { LocalPlanSummaryDto } from '../../contract/local-plans.ts';
import { aroundQueries } from '../around/around-queries.ts';
import { LocalPlanMark } from './LocalPlanMark.tsx';

/** Which departments have a plan of their own, how old it is and how far it has come. */
export default function LocalPlansPage() {
  const text = useText();
  const { may } = useSession();
  const query = useQuery(aroundQueries.localPlans());
  return (
    <Page
      title={text('nav.local-plans')}
      lead={query.data && <Lead plans={query.data} />}
      actions={
        <>
          {may('local-plans.order') && (
            <AppLink to="/handlingsplan/lokala/bestall" className="button button-primary">
              {text('local-plans.order')}
            </AppLink>
          )}
          <AppLink to="/handlingsplan/lokala/avvikelser">{text('local-plans.deviations')}</AppLink>
        </>
      }
    >
      <Loaded query={query} shape="table">
        {(plans) =>
          plans.length === 0 ? (
            <Empty title={text('local-plans.empty')}>
              <p>{text('local-plans.empty.detail')}</p>
            </Empty>
          ) : (
            <PlanTable plans={plans} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Lead({ plans }: { plans: readonly LocalPlanSummaryDto[] }) {
  const text = useText();
  const standing = plans.filter(({ state }) => state !== 'withdrawn');
  const adopted = standing.filter(({ adoptedOn }) => adoptedOn !== null).length;
  const late = standing.filter((plan) => plan.late).length;
  return <p>{text('local-plans.lead', { total: standing.length, adopted, late })}</p>;
}

function PlanTable({ plans }: { plans: readonly LocalPlanSummaryDto[] }) {
  const text = useText();
  const format = useFormat();
  const finished = ({ counts }: LocalPlanSummaryDto) => counts.byStatus.done + counts.byStatus['in-ordinary-operation'];
  const columns: Column<LocalPlanSummaryDto>[] = [
    {
      key: 'unit',
      header: text('local-plans.unit'),
      value: ({ unit }) => unit.name,
      cell: ({ key, unit }) => (
        <AppLink to="/handlingsplan/lokala/$plan" params={{ plan: key }}>
          {unit.name}
        </AppLink>
      ),
    },
    {
      key: 'state',
      header: text('local-plans.state'),
      value: ({ state }) => text(`local-plans.state.${state}`),
      cell: (plan) => <LocalPlanMark plan={plan} />,
    },
    { key: 'due', header: text('local-plans.due'), value: ({ dueOn }) => dueOn, isWhole: true },
    { key: 'age', header: text('local-plans.age'), value: ({ ageDays }) => ageDays, isFigure: true },
    {
      key: 'answers',
      header: text('local-plans.answered'),
      value: ({ answers }) => (answers.total === 0 ? null : (answers.total - answers.unanswered) / answers.total),
      cell: ({ answers }) => text('local-plans.of', { part: answers.total - answers.unanswered, total: answers.total }),
      isFigure: true,
    },
    {
      key: 'actions',
      header: text('local-plans.finished'),
      value: (plan) => (plan.counts.total === 0 ? null : finished(plan) / plan.counts.total),
      cell: (plan) => text('local-plans.of', { part: finished(plan), total: plan.counts.total }),
      isFigure: true,
    },
    {
      key: 'late',
      header: text('local-plans.late-actions'),
      value: ({ lateActions }) => lateActions,
      cell: ({ lateActions }) => format.number(lateActions),
      isFigure: true,
    },
  ];
  return <DataTable caption={text('local-plans.table')} rows={plans} rowKey={({ key }) => key} columns={columns} />;
}
