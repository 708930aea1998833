import { addDays } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { Answer } from '../../domain/local-plans/answers.ts';
import { readUnitsToday, todayOf } from '../action-plans/read-plan-world.ts';
import { adoptLocalPlan } from './adopt-local-plan.ts';
import { answerRegionAction } from './answer-region-action.ts';
import { describeLocalPlan } from './describe-local-plan.ts';
import { at, type LocalPlansExample, readExample } from './example-shape.ts';
import { loadAroundPlan, loadAroundRegionPlan } from './load-around-example.ts';
import { orderLocalPlans } from './order-local-plans.ts';
import { readParentPlan } from './read-answers.ts';
import { startLocalPlan } from './start-local-plan.ts';
import { requireLocalPlan } from './stored-local-plans.ts';

type OrderedUnit = {
  unit: string;
  key: string;
  index: number;
  actor: { id: string; role: string };
  manager: string | undefined;
  hasHead: boolean;
};

/** The example's local plans with risks, consultations and forces, by the rule that its file tells. */
export async function loadLocalPlansExample(tx: Tx, text: string, { now }: { now: Date }): Promise<void> {
  const example = readExample(text);
  const today = todayOf(now);
  const day = (days: number) => new Date(`${addDays(today, days)}T09:00:00Z`);
  const orderedUnits: OrderedUnit[] = [];
  for (const { by, role, daysAgo, dueIn, units, instruction } of example.orders) {
    const order = { plan: example.plan, units, instruction, dueOn: addDays(today, dueIn) };
    await orderLocalPlans(tx, order, { actor: { id: by, role }, now: day(-daysAgo) });
  }
  const tree = await readUnitsToday(tx, today);
  for (const unit of example.orders.flatMap(({ units }) => units)) {
    const head = example.heads[unit];
    const area = Object.keys(example.managers).find((code) => tree.below(code).has(unit));
    const manager = area === undefined ? undefined : example.managers[area];
    const index = orderedUnits.length;
    const actor = head ? { id: head, role: 'head-of-department' } : { id: manager ?? '', role: 'area-manager' };
    orderedUnits.push({ unit, key: `lokal-${unit.toLowerCase()}`, index, actor, manager, hasHead: head !== undefined });
  }
  for (const ordered of orderedUnits) await loadOne(tx, example, ordered, day);
  await loadAroundRegionPlan(tx, example, day);
}

async function loadOne(
  tx: Tx,
  example: LocalPlansExample,
  ordered: OrderedUnit,
  day: (days: number) => Date,
): Promise<void> {
  const { key, index, actor, hasHead, manager } = ordered;
  const begins = hasHead || (manager !== undefined && index % 2 === 0);
  if (!begins) return;
  const state = hasHead ? at(example.states, index) : 'started';
  const version = async () => String((await requireLocalPlan(tx, key)).version);
  await startLocalPlan(tx, key, await version(), { actor, now: day(-12) });
  const presentState = at(example.presentStates, index);
  await describeLocalPlan(tx, key, { presentState }, await version(), { actor, now: day(-11) });
  const { toAnswer } = await readParentPlan(tx, await requireLocalPlan(tx, key), day(0));
  for (const [place, { number, title }] of toAnswer.entries()) {
    if (state === 'started' && place % 2 === 1) continue;
    const answer = answerOf(example, index, place);
    const own = answer.answer === 'adapted' ? { title: `${title}, i vår takt`, responsible: actor.id } : {};
    await answerRegionAction(tx, key, { action: number, ...answer, ...own }, await version(), { actor, now: day(-10) });
  }
  await loadAroundPlan(tx, example, ordered, day);
  if (state === 'started') return;
  const adoption = {
    adoptedOn: todayOf(day(-5)),
    forum: 'Verksamhetschefens beslut',
    ground: example.adoptGround,
  };
  await adoptLocalPlan(tx, key, adoption, await version(), { actor, now: day(-5) });
  if (state === 'revising' && toAnswer[0]) {
    const change = {
      action: toAnswer[0].number,
      answer: 'adapted' as const,
      reason: at(example.adaptReasons, index + 1),
    };
    await answerRegionAction(tx, key, change, await version(), { actor, now: day(-2) });
  }
}

function answerOf(
  { adaptReasons, declineReasons }: LocalPlansExample,
  index: number,
  place: number,
): { answer: Answer; reason?: string } {
  const lot = (7 * index + 3 * place) % 10;
  if (lot < 5) return { answer: 'taken-over' };
  if (lot < 8) return { answer: 'adapted', reason: at(adaptReasons, index + place) };
  return { answer: 'declined', reason: at(declineReasons, index + place) };
}
