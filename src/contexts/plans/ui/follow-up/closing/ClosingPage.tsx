import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { Page, Section } from '../../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { PlanClosingDto } from '../../../contract/follow-up.ts';
import { FINISHED } from '../../../domain/action-plans/status-table.ts';
import { followUpQueries } from '../follow-up-queries.ts';
import { ClosingTable } from './ClosingTable.tsx';
import { EndPlanForm } from './EndPlanForm.tsx';

/** The closing of a plan, as its final report prints it: what remains, who takes over, and what is still missing. */
export default function ClosingPage() {
  const text = useText();
  const { key = '' } = useParams({ strict: false }) as { key?: string };
  const query = useQuery(followUpQueries.closing(key));
  const closing = query.data?.data;
  return (
    <Page
      title={closing ? text('follow-up.closing-of', { name: closing.name }) : text('follow-up.closing')}
      lead={closing && <Lead closing={closing} />}
    >
      <Loaded query={query}>{({ data }) => <Closing closing={data} />}</Loaded>
    </Page>
  );
}

function Lead({ closing: { counts, lacking, ended, remaining } }: { closing: PlanClosingDto }) {
  const text = useText();
  const format = useFormat();
  const finished = FINISHED.reduce((sum, status) => sum + counts.byStatus[status], 0);
  const values = { finished, total: counts.total, remaining: remaining.length, lacking: lacking.length };
  if (!ended) return <p>{text('follow-up.closing.lead', values)}</p>;
  return (
    <p>
      {text('follow-up.closing.ended', { ...values, date: format.date(ended.endedOn) })}{' '}
      <AppLink to="/styrning/beslut/$number" params={{ number: ended.decision }}>
        {text('follow-up.closing.decision', { number: ended.decision })}
      </AppLink>
    </p>
  );
}

function Closing({ closing }: { closing: PlanClosingDto }) {
  const text = useText();
  const { counts, remaining, stopped, lacking, ended, plan } = closing;
  return (
    <>
      {counts.faults.length > 0 && (
        <Notice kind="warning" title={text('follow-up.closing.faults')}>
          <ul>
            {counts.faults.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {ended?.unfinishedReason && (
        <Notice kind="warning" title={text('follow-up.closing.despite')}>
          <p>{ended.unfinishedReason}</p>
        </Notice>
      )}
      <p>
        <AppLink to="/handlingsplan/$key" params={{ key: plan }}>
          {text('follow-up.closing.plan')}
        </AppLink>
      </p>
      <Section title={text('follow-up.closing.remaining')}>
        {remaining.length === 0 ? (
          <p>{text('follow-up.closing.nothing-remains')}</p>
        ) : (
          <ClosingTable plan={plan} caption={text('follow-up.closing.remaining')} rows={remaining} />
        )}
      </Section>
      {stopped.length > 0 && (
        <Section title={text('follow-up.closing.stopped')}>
          <ClosingTable plan={plan} caption={text('follow-up.closing.stopped')} rows={stopped} />
        </Section>
      )}
      {closing.mayEnd && (
        <Section title={text('follow-up.end.title')}>
          <EndPlanForm key={closing.version} closing={closing} lacking={lacking.length} />
        </Section>
      )}
    </>
  );
}
