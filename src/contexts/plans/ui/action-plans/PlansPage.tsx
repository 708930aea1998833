import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { PlanSummaryDto } from '../../contract/plans.ts';
import { EVERY_PLAN, planQueries } from './plan-queries.ts';
import { PlanImport } from './PlanImport.tsx';
import { EverySumFault } from './SumFaults.tsx';

const finishedOf = ({ counts }: PlanSummaryDto) => counts.byStatus.done + counts.byStatus['in-ordinary-operation'];

/** Every plan with how far it has come; a plan is made by reading a file in. */
export default function PlansPage() {
  const text = useText();
  const plans = useQuery(planQueries.plans());
  const { may } = useSession();
  return (
    <Page
      title={text('nav.plans')}
      lead={<Lead plans={plans.data} />}
      actions={
        may('plans.change') && (
          <AppLink to="/handlingsplan/ny-plan" className="button button-primary">
            {text('plans.new.title')}
          </AppLink>
        )
      }
    >
      <Loaded query={plans} shape="table">
        {(items) =>
          items.length === 0 ? (
            <Empty title={text('plans.empty.title')}>
              <p>{text('plans.empty.detail')}</p>
            </Empty>
          ) : (
            <>
              <EverySumFault plans={items} />
              <PlanTable plans={items} />
              <p>
                <AppLink to="/handlingsplan/$key" params={{ key: EVERY_PLAN }}>
                  {text('plans.every')}
                </AppLink>
              </p>
            </>
          )
        }
      </Loaded>
      {may('planned-actions.change') && (
        <Section title={text('plans.import.title')}>
          <PlanImport />
        </Section>
      )}
    </Page>
  );
}

function Lead({ plans }: { plans: readonly PlanSummaryDto[] | undefined }) {
  const text = useText();
  if (!plans || plans.length === 0) return <p>{text('plans.lead.none')}</p>;
  const total = plans.reduce((sum, { counts }) => sum + counts.total, 0);
  const finished = plans.reduce((sum, plan) => sum + finishedOf(plan), 0);
  const late = plans.reduce((sum, plan) => sum + plan.late, 0);
  return <p>{text('plans.lead.some', { plans: plans.length, finished, total, late })}</p>;
}

function PlanTable({ plans }: { plans: readonly PlanSummaryDto[] }) {
  const text = useText();
  const format = useFormat();
  const columns: Column<PlanSummaryDto>[] = [
    {
      key: 'name',
      header: text('plans.column.plan'),
      value: ({ name }) => name,
      cell: ({ key, name }) => (
        <AppLink to="/handlingsplan/$key" params={{ key }}>
          {name}
        </AppLink>
      ),
    },
    { key: 'unit', header: text('plans.column.unit'), value: ({ unit }) => unit.name },
    {
      key: 'state',
      header: text('plans.column.state'),
      value: ({ state }) => text(`plans.state.${state}`),
    },
    {
      key: 'period',
      header: text('plans.column.period'),
      value: ({ validFrom }) => validFrom,
      cell: ({ validFrom, validTo }) => `${validFrom} – ${validTo}`,
    },
    { key: 'total', header: text('plans.group.count'), value: ({ counts }) => counts.total, isFigure: true },
    { key: 'finished', header: text('plans.group.finished'), value: finishedOf, isFigure: true },
    { key: 'late', header: text('plans.group.late'), value: ({ late }) => late, isFigure: true },
    {
      key: 'share',
      header: text('plans.group.share'),
      value: (plan) => (plan.counts.total === 0 ? null : finishedOf(plan) / plan.counts.total),
      cell: (plan) => (plan.counts.total === 0 ? '–' : format.percent(finishedOf(plan) / plan.counts.total, 0)),
      isFigure: true,
    },
  ];
  return <DataTable caption={text('plans.table')} columns={columns} rows={plans} rowKey={({ key }) => key} />;
}
