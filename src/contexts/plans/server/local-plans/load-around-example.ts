import type { Tx } from '../../../../platform/db/types.ts';
import { addDays } from '../../../../kernel/plain-date.ts';
import { readActions } from '../action-plans/stored-actions.ts';
import { todayOf } from '../action-plans/read-plan-world.ts';
import { requirePlan } from '../action-plans/stored-plans.ts';
import { recordConsultation } from '../consultations/record-consultation.ts';
import { requireConsultationFirst } from '../consultations/require-consultation-first.ts';
import { addForce } from '../forces/change-forces.ts';
import { acceptRisk } from '../risks/accept-risk.ts';
import { addRisk } from '../risks/add-risk.ts';
import { at, type LocalPlansExample } from './example-shape.ts';

type Actor = { id: string; role: string };
type OrderedUnit = { key: string; index: number; actor: Actor; manager: string | undefined };
type Day = (days: number) => Date;

/** Risks, a consultation and forces of one local plan: its first action has the risk that may be high. */
export async function loadAroundPlan(
  tx: Tx,
  example: LocalPlansExample,
  { key, index, actor, manager }: OrderedUnit,
  day: Day,
): Promise<void> {
  const context = { actor, now: day(-9) };
  const { id } = await requirePlan(tx, key);
  const actions = (await readActions(tx, { planId: id })).filter(({ status }) => status === 'not-started');
  const first = actions[0]?.number ?? null;
  const reviewOn = addDays(todayOf(day(0)), 20 + (index % 7) * 10);
  const risk = { plan: key, action: first, responsible: actor.id, reviewOn, ...at(example.risks, index % 3) };
  const number = await addRisk(tx, risk, context);
  const isHigh = risk.residualProbability * risk.residualSeverity >= 15;
  if (isHigh && index % 2 === 0 && manager !== undefined && manager !== actor.id) {
    const acceptor = { id: manager, role: 'area-manager' };
    await acceptRisk(tx, number, { words: example.acceptWords }, '1', { actor: acceptor, now: day(-8) });
  }
  const second = { ...risk, action: null, ...at(example.risks, 3 + (index % 2)) };
  await addRisk(tx, second, context);
  if (index % 3 === 0) {
    const { parties, ...told } = example.localConsultation;
    const held = { plan: key, actions: [], heldOn: todayOf(day(-7)), parties, ...told };
    await recordConsultation(tx, held, { actor, now: day(-7) });
  }
  for (const [place, force] of example.forces.entries())
    if ((index + place) % 2 === 0)
      await addForce(tx, { plan: key, ...force, actions: linksOf(first, force.side) }, context);
}

const linksOf = (action: number | null, side: 'driving' | 'restraining') =>
  action === null ? [] : [{ action, effect: side === 'driving' ? ('strengthens' as const) : ('weakens' as const) }];

/** What stands around the region's own plan. */
export async function loadAroundRegionPlan(tx: Tx, example: LocalPlansExample, day: Day): Promise<void> {
  const { plan, region } = example;
  const lead = { id: 'lead', role: 'programme-lead' };
  for (const { strengthens, weakens, ...force } of region.forces) {
    const actions = [
      ...strengthens.map((action) => ({ action, effect: 'strengthens' as const })),
      ...weakens.map((action) => ({ action, effect: 'weakens' as const })),
    ];
    await addForce(tx, { plan, ...force, actions }, { actor: lead, now: day(-14) });
  }
  for (const { action, by, acceptedBy, risk } of region.risks) {
    const actor = { id: by, role: by === 'lead' ? 'programme-lead' : 'hr-strategist' };
    const reviewOn = addDays(todayOf(day(0)), 60);
    const given = { plan, action, responsible: by, reviewOn, ...at(example.risks, risk) };
    const number = await addRisk(tx, given, { actor, now: day(-13) });
    if (acceptedBy) {
      const acceptor = { id: acceptedBy, role: 'health-director' };
      await acceptRisk(tx, number, { words: example.acceptWords }, '1', { actor: acceptor, now: day(-12) });
    }
  }
  for (const action of region.requiresConsultation)
    await requireConsultationFirst(tx, `${plan}.${action}`, { required: true }, '0', { actor: lead, now: day(-11) });
  for (const { daysAgo, ...held } of region.consultations)
    await recordConsultation(
      tx,
      { plan, ...held, heldOn: todayOf(day(-daysAgo)) },
      { actor: lead, now: day(-daysAgo) },
    );
}
