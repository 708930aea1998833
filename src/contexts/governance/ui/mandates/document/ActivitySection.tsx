import { Button } from '../../../../../web/design/Button.tsx';
import { DataTable } from '../../../../../web/design/DataTable.tsx';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { MandateDto } from '../../../contract/mandates.ts';
import type { Activity } from '../../../domain/mandates/directive.ts';
import { useMandateChange } from '../mandate-queries.ts';
import { Refused } from '../Refused.tsx';
import { ActivityTimeline } from './ActivityTimeline.tsx';

type Now = MandateDto['activities'][number];
export type ActivityRow = Activity & { now: Now; person: string };

/** The activities in force: what waits, what goes on, what is done; started and completed here, as far as the gate lets. */
export function ActivitySection({ mandate }: { mandate: MandateDto }) {
  const text = useText();
  const format = useFormat();
  const report = useMandateChange();
  const { directive } = mandate.established ?? mandate.written;
  const rows = mandate.activities.flatMap((now): ActivityRow[] => {
    const activity = directive.activities.find(({ id }) => id === now.id);
    const person = mandate.persons.find(({ id }) => id === activity?.responsible)?.name ?? '';
    return activity ? [{ ...activity, now, person }] : [];
  });
  if (rows.length === 0) return null;
  const send = (activity: string, what: 'starts' | 'completions') =>
    report.mutate({
      method: 'POST',
      path: `/mandates/${mandate.key}/activities/${activity}/${what}`,
      version: mandate.version,
    });
  return (
    <section className="section" id="avsnitt-progress">
      <h2 className="section-title">{text('mandates.part.progress')}</h2>
      <p className="prose">{text('mandates.progress.lead', countsOf(rows))}</p>
      <ActivityTimeline rows={rows} mandate={mandate} />
      <Refused error={report.error} onRefresh={() => report.reset()} />
      <DataTable
        caption={text('mandates.activities.caption')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: text('mandates.activity'), value: ({ name }) => name },
          {
            key: 'state',
            header: text('mandates.status'),
            value: ({ now }) => text(`mandates.activity.${now.state}`),
            cell: (row) => <State now={row.now} />,
          },
          { key: 'person', header: text('mandates.responsible'), value: ({ person }) => person || null },
          {
            key: 'end',
            header: text('mandates.ends'),
            value: ({ end }) => end,
            cell: ({ end }) => (end === null ? '–' : format.date(end)),
            isWhole: true,
          },
          {
            key: 'do',
            header: text('mandates.do'),
            value: () => null,
            isSortable: false,
            cell: ({ id, name, now }) => (
              <Report now={now} name={name} isPending={report.isPending} onReport={(what) => send(id, what)} />
            ),
          },
        ]}
      />
    </section>
  );
}

const countsOf = (rows: readonly ActivityRow[]) => ({
  count: rows.length,
  completed: rows.filter(({ now }) => now.state === 'completed').length,
  started: rows.filter(({ now }) => now.state === 'started').length,
  waiting: rows.filter(({ now }) => now.state === 'waiting').length,
});

function State({ now }: { now: Now }) {
  const text = useText();
  const format = useFormat();
  const since = now.completedOn ?? now.startedOn;
  return (
    <>
      {text(`mandates.activity.${now.state}`)}
      {since && <span className="field-hint cell-note">{format.date(since)}</span>}
      {now.state === 'waiting' && now.gate && (
        <span className="cell-note">
          <AppLink to="/styrning/beslutspunkter/$id" params={{ id: now.gate.id }}>
            {text('mandates.activity.gate', { name: now.gate.name })}
          </AppLink>
        </span>
      )}
    </>
  );
}

type ReportProps = { now: Now; name: string; isPending: boolean; onReport(what: 'starts' | 'completions'): void };

function Report({ now, name, isPending, onReport }: ReportProps) {
  const text = useText();
  if (!now.mayReport || now.state === 'waiting' || now.state === 'completed') return '–';
  const isReady = now.state === 'ready';
  return (
    <Button
      kind="quiet"
      isDisabled={isPending}
      onPress={() => onReport(isReady ? 'starts' : 'completions')}
      aria-label={text(isReady ? 'mandates.activity.start-named' : 'mandates.activity.complete-named', { name })}
    >
      {text(isReady ? 'mandates.activity.start' : 'mandates.activity.complete')}
    </Button>
  );
}
