import * as yaml from 'yaml';
import * as z from 'zod';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { Principal } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { DirectiveChange } from '../../contract/mandates.ts';
import { answerChecklist } from './answer-checklist.ts';
import { changeMandate } from './change-mandate.ts';
import { createMandate } from './create-mandate.ts';
import { decideDecisionPoint } from './decide-decision-point.ts';
import { establishMandate } from './establish-mandate.ts';
import { exceptChecklistItem } from './except-checklist-item.ts';
import { completeActivity, startActivity } from './report-activity.ts';

const step = <T extends z.ZodRawShape>(name: string, shape: T) =>
  z.object({ do: z.literal(name), on: z.string(), by: z.string(), ...shape });
const Step = z.union([
  step('decide', {
    point: z.string(),
    decision: z.enum(['yes', 'no']),
    registryNumber: z.string(),
    comment: z.string(),
  }),
  step('answer', { point: z.string(), answers: z.array(z.enum(['yes', 'no'])) }),
  step('except', { point: z.string(), item: z.number(), reason: z.string() }),
  step('change', { directive: DirectiveChange }),
  step('start', { activity: z.string() }),
  step('complete', { activity: z.string() }),
  step('establish', {}),
]);
const File = z.object({
  mandates: z.array(
    z.object({
      unit: z.string(),
      by: z.string(),
      on: z.string(),
      directive: DirectiveChange.required({ title: true }),
      history: z.array(Step),
    }),
  ),
});

type Person = { id: string; name: string; role: string };

/** Enters the example's mandates and does, day by day, what has been done in them: through the use cases. */
export async function loadMandatesExample(tx: Tx, text: string): Promise<void> {
  const { mandates } = File.parse(yaml.parse(text));
  for (const { unit, by, on, directive, history } of mandates) {
    const { key } = await createMandate(tx, { unit, directive }, contextOf(await personOf(tx, by), on));
    for (const one of history) await take(tx, key, one, await personOf(tx, one.by));
  }
}

/** A person of the example, in the first role that they are appointed to. */
const personOf = (tx: Tx, id: string): Promise<Person> =>
  tx
    .selectFrom('person')
    .innerJoin('appointment', 'appointment.personId', 'person.id')
    .select(['person.id', 'person.name', 'appointment.role'])
    .where('person.id', '=', id)
    .orderBy('appointment.validFrom')
    .executeTakeFirstOrThrow();

async function take(tx: Tx, key: string, one: z.infer<typeof Step>, person: Person): Promise<void> {
  const context = contextOf(person, one.on);
  const mandate = { key, ifMatch: await versionOf(tx, 'mandate', key), principal: principalOf(person) };
  if ('point' in one) {
    const id = `${key}-${one.point}`;
    const point = { id, ifMatch: await versionOf(tx, 'decisionPoint', id), principal: mandate.principal };
    if ('decision' in one) return decideDecisionPoint(tx, { ...one, ...point, date: plainDate(one.on) }, context);
    if ('reason' in one) return exceptChecklistItem(tx, { ...one, ...point }, context);
    const answers = one.answers.map((answer, index) => ({ item: index + 1, answer }));
    return answerChecklist(tx, { answers, ...point }, context);
  }
  if ('directive' in one) return changeMandate(tx, { ...mandate, change: one.directive }, context);
  if ('activity' in one) {
    const report = one.do === 'start' ? startActivity : completeActivity;
    return report(tx, { ...mandate, activity: one.activity, mayChange: true }, context);
  }
  return establishMandate(tx, mandate, context);
}

async function versionOf(tx: Tx, table: 'mandate' | 'decisionPoint', id: string): Promise<string> {
  const row =
    table === 'mandate'
      ? await tx.selectFrom('mandate').select('version').where('key', '=', id).executeTakeFirstOrThrow()
      : await tx.selectFrom('decisionPoint').select('version').where('id', '=', id).executeTakeFirstOrThrow();
  return String(row.version);
}

const contextOf = ({ id, role }: Person, on: string) => ({ actor: { id, role }, now: new Date(`${on}T09:00:00Z`) });

const principalOf = ({ id, name, role }: Person): Principal => ({
  id,
  name,
  via: 'command-line',
  grants: [{ role, unit: '', covers: 'all' }],
});
