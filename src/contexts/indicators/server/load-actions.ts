import { sql } from 'kysely';
import { firstDayOf, type Month } from '../../../kernel/month.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type ActionBook, actionBook } from '../domain/action-book.ts';
import type { Tree } from './load-sums.ts';
import { mergeSpans } from './select-months.ts';

/** Every status that the plans' actions have had, and the units below those asked for. */
export async function loadActions(
  tx: Tx,
  ask: { units: readonly string[]; root: string; spans: readonly Period[]; tree: Tree },
): Promise<ActionBook> {
  const reports = await tx
    .selectFrom('plannedActionHistory')
    .select(['planKey', 'number', 'title', 'unitCode', 'sequence', 'status'])
    .select(sql<PlainDate>`(reported_at at time zone 'Europe/Stockholm')::date`.as('reportedOn'))
    .execute();
  if (reports.length === 0) return actionBook([], [], ask.root);
  const last = firstDayOf(mergeSpans(ask.spans).at(-1)!.last);
  const paths = await tx
    .selectFrom('unitPath')
    .select(['ancestorCode', 'unitCode', 'firstMonth', 'lastMonth'])
    .where('tree', '=', ask.tree)
    .where('ancestorCode', 'in', ask.units)
    .where('firstMonth', '<=', last)
    .execute();
  return actionBook(
    reports.map((row) => ({
      plan: row.planKey!,
      number: row.number!,
      title: row.title!,
      unit: row.unitCode!,
      sequence: row.sequence!,
      status: row.status!,
      reportedOn: row.reportedOn,
    })),
    paths.map((path) => ({
      ancestor: path.ancestorCode,
      unit: path.unitCode,
      first: path.firstMonth.slice(0, 7) as Month,
      last: path.lastMonth.slice(0, 7) as Month,
    })),
    ask.root,
  );
}
