import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiSend } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useText } from '../../../../web/text.ts';
import type { ChosenActionDto, PlanSummaryDto } from '../../contract/plans.ts';
import { changePermission } from '../../domain/action-plans/status-table.ts';
import { planQueries } from './plan-queries.ts';
import { RefusedAction } from './RefusedAction.tsx';

/** What the plan's unit has chosen in the catalogue, and how much of it the plan has. */
export default function ChosenActionsPage() {
  const text = useText();
  const { key = '' } = useParams({ strict: false }) as { key?: string };
  const plan = useQuery(planQueries.plan(key)).data?.data;
  const chosen = useQuery(planQueries.chosenActions(key));
  const missing = chosen.data?.filter(({ planned }) => planned === null).length ?? 0;
  return (
    <Page
      title={text('plans.chosen.title')}
      lead={
        plan &&
        chosen.data && <p>{text('plans.chosen.lead', { unit: plan.unit.name, count: chosen.data.length, missing })}</p>
      }
      actions={
        <AppLink to="/handlingsplan/$key" params={{ key }}>
          {plan?.name ?? text('plans.back')}
        </AppLink>
      }
    >
      <Loaded query={chosen} shape="table">
        {(items) => (
          <div className="stack">
            {items.length > 0 && <ChosenTable plan={key} items={items} />}
            {plan && <Choose plan={plan} />}
            {plan && <Add plan={plan} missing={missing} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function ChosenTable({ plan, items }: { plan: string; items: readonly ChosenActionDto[] }) {
  const text = useText();
  const columns: Column<ChosenActionDto>[] = [
    {
      key: 'title',
      header: text('plans.column.title'),
      value: ({ title }) => title,
      cell: ({ title, catalogueNumber }) => (
        <AppLink to="/handlingsplan/katalog/$number" params={{ number: String(catalogueNumber) }}>
          {title}
        </AppLink>
      ),
    },
    { key: 'area', header: text('plans.column.area'), value: ({ area }) => text(`plans.area.${area}`) },
    {
      key: 'planned',
      header: text('plans.chosen.planned'),
      value: ({ planned }) => planned,
      cell: ({ planned }) =>
        planned === null ? (
          text('plans.chosen.not-planned')
        ) : (
          <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(planned) }}>
            {text('plans.action', { number: planned })}
          </AppLink>
        ),
    },
  ];
  return (
    <DataTable
      caption={text('plans.chosen.caption')}
      columns={columns}
      rows={items}
      rowKey={({ catalogueNumber }) => String(catalogueNumber)}
    />
  );
}

function Choose({ plan }: { plan: PlanSummaryDto }) {
  const text = useText();
  return (
    <p>
      <AppLink to="/handlingsplan/katalog/urval" search={{ unit: plan.unit.code }}>
        {text('plans.chosen.choose', { unit: plan.unit.name })}
      </AppLink>
    </p>
  );
}

/** Adds what is missing; what follows from it is said above the button. */
function Add({ plan, missing }: { plan: PlanSummaryDto; missing: number }) {
  const text = useText();
  const client = useQueryClient();
  const { may } = useSession();
  const add = useMutation({
    mutationFn: () => apiSend<{ added: number }>('POST', `/plans/${plan.key}/chosen-actions`),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => ['plans', 'planned-actions'].includes(String(queryKey[0])),
      }),
  });
  if (!may(changePermission(plan.kind), plan.unit.code)) return null;
  return (
    <>
      {add.data && (
        <Notice kind="success" announce title={text('plans.chosen.done', { count: add.data.data.added })}>
          <AppLink to="/handlingsplan/$key" params={{ key: plan.key }}>
            {text('plans.import.open')}
          </AppLink>
        </Notice>
      )}
      {add.isError && <RefusedAction error={add.error} />}
      {missing > 0 && (
        <>
          <p>{text('plans.chosen.consequence', { state: plan.state })}</p>
          <div className="actions">
            <Button kind="primary" isDisabled={add.isPending} onPress={() => add.mutate()}>
              {text('plans.chosen.do', { count: missing })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
