import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { HistoryOf } from '../../../../web/history/HistoryOf.tsx';
import { useText } from '../../../../web/text.ts';
import type { LocalPlanDto } from '../../contract/local-plans.ts';
import { aroundQueries } from '../around/around-queries.ts';
import { AdoptLocalPlan } from './AdoptLocalPlan.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { LocalPlanMark } from './LocalPlanMark.tsx';
import { OrderSection } from './OrderSection.tsx';
import { PresentState } from './PresentState.tsx';

/** One department's plan: what was ordered, where it stands today, what it answers, and whether it is adopted. */
export default function LocalPlanPage() {
  const text = useText();
  const { plan: key = '' } = useParams({ strict: false }) as { plan?: string };
  const query = useQuery(aroundQueries.localPlan(key));
  const plan = query.data;
  return (
    <Page
      title={plan ? text('local-plans.title', { unit: plan.unit.name }) : text('nav.local-plans')}
      lead={plan && <Lead plan={plan} />}
      actions={plan?.startedOn && <Links plan={plan} />}
    >
      <p className="breadcrumb">
        <AppLink to="/handlingsplan/lokala">{text('nav.local-plans')}</AppLink>
      </p>
      <Loaded query={query}>{(loaded) => <Content plan={loaded} />}</Loaded>
    </Page>
  );
}

function Lead({ plan }: { plan: LocalPlanDto }) {
  const text = useText();
  const { answers } = plan;
  const answered = answers.total - answers.unanswered;
  return (
    <p>
      <LocalPlanMark plan={plan} />.{' '}
      {plan.adoptedOn === null
        ? text('local-plans.plan.lead', { due: plan.dueOn, answered, total: answers.total })
        : text('local-plans.plan.lead.adopted', { on: plan.adoptedOn, answered, total: answers.total })}
    </p>
  );
}

function Links({ plan }: { plan: LocalPlanDto }) {
  const text = useText();
  return (
    <>
      <AppLink to="/handlingsplan/$key" params={{ key: plan.key }}>
        {text('local-plans.to-plan')}
      </AppLink>
      <AppLink to="/handlingsplan/risker" search={{ plan: plan.key }}>
        {text('nav.risks')}
      </AppLink>
      <AppLink to="/handlingsplan/$key/krafter" params={{ key: plan.key }}>
        {text('forces.title')}
      </AppLink>
    </>
  );
}

function Content({ plan }: { plan: LocalPlanDto }) {
  const text = useText();
  return (
    <>
      <Section title={text('local-plans.ordered')}>
        <OrderSection plan={plan} />
      </Section>
      {plan.startedOn !== null && (
        <Section title={text('local-plans.present')}>
          <PresentState plan={plan} />
        </Section>
      )}
      <Section title={text('local-plans.answers')}>
        <AnswerTable plan={plan} />
      </Section>
      {plan.steps.includes('adopt') && (
        <Section title={text('local-plans.adopt')}>
          <AdoptLocalPlan plan={plan} />
        </Section>
      )}
      <Section title={text('local-plans.history')}>
        <HistoryOf entity="local-plan" entityId={plan.key} />
      </Section>
    </>
  );
}
