import type { DueItem } from '../../../../kernel/due-item.ts';
import { parsePlainDate, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { Directive } from '../../domain/mandates/directive.ts';
import { readPointSummaries } from './point-summaries.ts';
import type { StoredMandate } from './stored-mandate.ts';

const day = (text: string | null): PlainDate | null => (text === null ? null : (parsePlainDate(text) ?? null));

/** What is due in mandates: the decision point on turn, activities not completed, the mandate's end. */
export const dueInMandates: DueSource = async (tx, { today }) => {
  const mandates = await readLiveMandates(tx);
  const points = await readPointSummaries(tx);
  const done = await tx.selectFrom('mandateActivity').selectAll().where('completedOn', 'is not', null).execute();
  return mandates.flatMap(({ mandate, directive }) => {
    const isDone = (activity: string) =>
      done.some((row) => row.mandateKey === mandate.key && row.activityId === activity);
    const next = points.find((point) => point.mandate === mandate.key && point.state !== 'passed');
    return [
      ...(next ? [pointItem(next, mandate, directive)] : []),
      ...directive.activities
        .filter(({ id }) => !isDone(id))
        .flatMap((row) => activityItems(row, mandate, directive, today)),
      ...endItems(mandate, directive),
    ];
  });
};

async function readLiveMandates(tx: Tx) {
  const rows = await tx
    .selectFrom('mandate')
    .innerJoin('mandateVersion', (join) =>
      join
        .onRef('mandateVersion.mandateKey', '=', 'mandate.key')
        .on((eb) =>
          eb('mandateVersion.number', '=', eb.fn.coalesce('mandate.establishedNumber', 'mandate.writtenNumber')),
        ),
    )
    .selectAll('mandate')
    .select('mandateVersion.directive')
    .where('mandate.status', '!=', 'closed')
    .orderBy('mandate.key')
    .execute();
  return rows.map(({ directive, ...mandate }) => ({
    mandate: mandate as StoredMandate,
    directive: directive as unknown as Directive,
  }));
}

type Point = Awaited<ReturnType<typeof readPointSummaries>>[number];

const pointItem = (point: Point, mandate: StoredMandate, { owners, title }: Directive): DueItem => ({
  key: `decision-point:${point.id}:${point.plannedOn ?? ''}`,
  kind: 'decision-point-to-decide',
  title: `Besluta i ${point.name}`,
  detail: title,
  due: day(point.plannedOn),
  unit: mandate.unitCode,
  link: `/styrning/beslutspunkter/${point.id}`,
  persons: owners,
  agenda: 'actions',
});

function activityItems(
  { id, name, end, responsible }: Directive['activities'][number],
  { key, unitCode, status }: StoredMandate,
  { lead, title }: Directive,
  today: PlainDate,
): DueItem[] {
  const due = day(end);
  if (due === null || status === 'draft') return [];
  const isOverdue = due < today;
  const person = responsible ?? lead;
  return [
    {
      key: `mandate-activity:${key}:${id}:${due}`,
      kind: isOverdue ? 'mandate-activity-overdue' : 'mandate-activity-due',
      title: isOverdue ? `Gör klart aktiviteten ${name}, den skulle ha varit klar` : `Gör klart aktiviteten ${name}`,
      detail: title,
      due,
      unit: unitCode,
      link: `/styrning/uppdrag/${key}`,
      ...(person === null ? {} : { persons: [person] }),
      ...(isOverdue ? { agenda: 'actions' as const } : {}),
    },
  ];
}

function endItems({ key, unitCode, status }: StoredMandate, { end, owners, lead, title }: Directive): DueItem[] {
  const due = day(end);
  if (due === null || status === 'draft' || status === 'handed-over') return [];
  return [
    {
      key: `mandate-end:${key}:${due}`,
      kind: 'mandate-ends',
      title: `Förbered överlämningen: uppdraget ${title} slutar`,
      due,
      unit: unitCode,
      link: `/styrning/uppdrag/${key}`,
      persons: [...owners, ...(lead === null ? [] : [lead])],
      agenda: 'reports',
    },
  ];
}
