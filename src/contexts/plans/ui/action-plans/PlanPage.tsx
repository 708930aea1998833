import { useQuery } from '@tanstack/react-query';
import { apiPath } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useText } from '../../../../web/text.ts';
import type { PlanSummaryDto } from '../../contract/plans.ts';
import { changePermission } from '../../domain/action-plans/status-table.ts';
import { EVERY_PLAN, planQueries } from './plan-queries.ts';
import { usePlanSearch } from './plan-search.ts';
import { PlanViews } from './PlanViews.tsx';
import { SumFaults } from './SumFaults.tsx';

/** A plan's actions: how far they have come in words, then as a table, a board, over time, or by whatever they share. */
export default function PlanPage() {
  const text = useText();
  const search = usePlanSearch();
  const { key } = search;
  const plan = useQuery(planQueries.plan(key)).data?.data;
  const first = useQuery(planQueries.firstActions(key));
  const hasMore = first.data !== undefined && first.data.next !== null;
  const all = useQuery({ ...planQueries.allActions(key), enabled: hasMore });
  const title = key === EVERY_PLAN ? text('plans.every') : (plan?.name ?? text('nav.plans'));
  return (
    <Page title={title} lead={plan && <Lead plan={plan} />} actions={plan && <Downloads plan={plan} />}>
      {plan && <SumFaults counts={plan.counts} />}
      <Loaded query={first} shape="table">
        {(page) => <PlanViews rows={all.data ?? page.items} search={search} isPartial={hasMore && !all.data} />}
      </Loaded>
    </Page>
  );
}

function Lead({ plan }: { plan: PlanSummaryDto }) {
  const text = useText();
  const { counts, late, state, adoptedVersion } = plan;
  const finished = counts.byStatus.done + counts.byStatus['in-ordinary-operation'];
  return (
    <p>
      {text('plans.plan.lead', { finished, total: counts.total, late, ongoing: counts.byStatus.ongoing })}{' '}
      {text('plans.plan.state', { state: text(`plans.state.${state}`), version: adoptedVersion ?? 0 })}
    </p>
  );
}

function Downloads({ plan }: { plan: PlanSummaryDto }) {
  const text = useText();
  const { may } = useSession();
  const params = { key: plan.key };
  return (
    <>
      {may(changePermission(plan.kind)) && (
        <AppLink to="/handlingsplan/$key/ny" params={params} className="button button-primary">
          {text('plans.add')}
        </AppLink>
      )}
      {may(changePermission(plan.kind), plan.unit.code) && (
        <AppLink to="/handlingsplan/$key/urval" params={params}>
          {text('plans.chosen.title')}
        </AppLink>
      )}
      <AppLink to="/handlingsplan/$key/jamfor" params={params}>
        {text('plans.compare')}
      </AppLink>
      <AppLink to="/handlingsplan/$key/avslut" params={params}>
        {text('plans.closing')}
      </AppLink>
      <a className="link" href={apiPath(`/plans/${plan.key}/plan.xlsx`)} download>
        XLSX
      </a>
      <a className="link" href={apiPath(`/plans/${plan.key}/plan.yaml`)} download>
        YAML
      </a>
    </>
  );
}
