import { parse } from 'yaml';
import * as z from 'zod';
import { addDays, fromEpochDay, toEpochDay } from '../../../../kernel/plain-date.ts';
import { addMonths, month } from '../../../../kernel/month.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { NewPlannedAction, NewStatusReport, PlannedActionChange } from '../../contract/plans.ts';
import { addPlannedAction } from './add-planned-action.ts';
import { adoptPlan } from './adopt-plan.ts';
import { changePlannedAction } from './change-planned-action.ts';
import { importPlan } from './import-plan.ts';
import { todayOf } from './read-plan-world.ts';
import { reportStatus } from './report-status.ts';
import { requireAction } from './stored-actions.ts';
import { requirePlan } from './stored-plans.ts';

const Example = z.object({
  plan: z.record(z.string(), z.unknown()),
  actions: z.array(z.record(z.string(), z.unknown())),
  adoptions: z.array(z.object({ forum: z.string(), ground: z.string(), registryNumber: z.string(), on: z.string() })),
  revision: z.object({
    changes: z.array(z.object({ number: z.number(), change: PlannedActionChange })),
    reports: z.array(z.object({ number: z.number(), report: NewStatusReport })),
    added: z.array(NewPlannedAction.omit({ plan: true })),
  }),
  /** Reported after the second adoption, `daysAgo` before today. */
  reports: z.array(z.object({ number: z.number(), daysAgo: z.number(), report: NewStatusReport })),
});

const may = () => true;
const lead = { id: 'lead', role: 'programme-lead' };
const director = { id: 'hsdir', role: 'health-director' };

/**
 * The example region's plan: read from a file, adopted, revised and adopted again, then reported on. Dates in the text
 * are written relative to today, `+30d` and `-2m`, so that the plan reads the same whenever it is loaded.
 */
export async function loadPlansExample(tx: Tx, text: string, { now }: { now: Date }): Promise<void> {
  const today = todayOf(now);
  const dated = text.replaceAll(
    /(?<=[ "])([+-])(\d+)([dm])(?=[ ,}\n"])/g,
    (_, sign: string, count: string, kind: string) => {
      const by = Number(`${sign}${count}`);
      return kind === 'd' ? addDays(today, by) : addMonths(month(today.slice(0, 7)), by);
    },
  );
  const example = Example.parse(parse(dated, { schema: 'core' }));
  const at = (date: string) => new Date(`${date}T09:00:00Z`);
  const [first, second] = example.adoptions;
  const key = String(example.plan['key']);
  const ifMatch = async (number: number) => {
    const { id } = await requireAction(tx, `${key}.${number}`);
    const row = await tx.selectFrom('plannedAction').select('version').where('id', '=', id).executeTakeFirstOrThrow();
    return String(row.version);
  };
  const adopt = async ({ on, ...adoption }: (typeof example.adoptions)[number]) => {
    const { version } = await requirePlan(tx, key);
    await adoptPlan(tx, key, { ...adoption, adoptedOn: on }, String(version), { actor: director, now: at(on) });
  };
  const report = async (number: number, given: z.output<typeof NewStatusReport>, when: Date) =>
    reportStatus(tx, `${key}.${number}`, given, await ifMatch(number), { actor: lead, now: when, may });

  const before = { actor: lead, now: at(addDays(fromEpochDay(toEpochDay(first!.on as never)), -1)), may };
  const bytes = new TextEncoder().encode(JSON.stringify({ plan: example.plan, actions: example.actions }));
  await importPlan(tx, { bytes, fileName: 'plan.yaml' }, before);
  await adopt(first!);
  const revising = { actor: lead, now: at(addDays(fromEpochDay(toEpochDay(second!.on as never)), -1)) };
  for (const { number, change } of example.revision.changes)
    await changePlannedAction(tx, `${key}.${number}`, change, await ifMatch(number), revising);
  for (const { number, report: given } of example.revision.reports) await report(number, given, revising.now);
  for (const action of example.revision.added) await addPlannedAction(tx, { ...action, plan: key }, revising);
  await adopt(second!);
  for (const { number, daysAgo, report: given } of example.reports)
    await report(number, given, at(addDays(today, -daysAgo)));
}
