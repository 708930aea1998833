import type { LocalPlanDto } from '../../src/contexts/plans/contract/local-plans.ts';
import { ACTION, dayFromToday, PLAN, type PlanRegion } from './plan-region.ts';

const LEAD = 'lead';

/** The region's plan with actions over all, over primary care, and in one department; adopted by the health director. */
export async function adoptRegionPlan(region: PlanRegion): Promise<void> {
  await region.ask('POST', '/plans', { body: PLAN, as: LEAD });
  const near = { level: 'close-to-operations' };
  const actions = [
    { ...near, title: 'Avslutssamtal' },
    { ...near, title: 'Fast läkare', unit: 'PV', endsOn: dayFromToday(200) },
    { ...near, title: 'Bara i Söder', unit: 'HC2' },
    { title: 'Regionens egen' },
  ];
  for (const action of actions)
    await region.ask('POST', '/planned-actions', { body: { ...ACTION, ...action }, as: LEAD });
  await adoptAgain(region);
}

/** Adopts the region's plan as it now reads. */
export async function adoptAgain(region: PlanRegion): Promise<void> {
  const { version } = await region.ask<{ version: number }>('GET', '/plans/regional');
  const adoption = { adoptedOn: dayFromToday(0), forum: 'Delegation', ground: 'Uppdraget' };
  const adopted = await region.ask('POST', '/plans/regional/adoptions', {
    body: adoption,
    ifMatch: version,
    as: 'hsdir',
  });
  if (adopted.httpStatus !== 201) throw new Error('the region’s plan could not be adopted');
}

export const ORDER = {
  plan: 'regional',
  units: ['HC1', 'HC2'],
  dueOn: dayFromToday(30),
  instruction: 'Utgå från nuläget.',
};

/** One step with a local plan, with the version it has now. */
export async function step<T = LocalPlanDto>(
  region: PlanRegion,
  key: string,
  path: string,
  body: object = {},
  as = 'vc',
): Promise<T & { httpStatus: number; code?: string }> {
  const { version } = await region.ask<{ version: number }>('GET', `/local-plans/${key}`);
  return region.ask<T & { code?: string }>('POST', `/local-plans/${key}/${path}`, { body, ifMatch: version, as });
}
