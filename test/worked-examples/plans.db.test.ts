import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanImportDto, PlannedActionDto, PlannedActionRowDto } from '../../src/contexts/plans/contract/plans.ts';
import { period } from '../../src/kernel/period.ts';
import { readIndicatorValues } from '../../src/contexts/indicators/server/read-indicator-values.ts';
import { openPlanRegion, type PlanRegion, today } from '../builders/plan-region.ts';

let region: PlanRegion;
beforeAll(async () => {
  region = await openPlanRegion();
});
afterAll(() => region.close());

const importPlan = async (folder: string) =>
  region.ask<PlanImportDto>('POST', '/plan-imports?fileName=plan.yaml', {
    bytes: new Uint8Array(await readFile(new URL(`./${folder}/plan.yaml`, import.meta.url))),
  });
const actionsOf = async (query: string) =>
  (await region.ask<{ items: PlannedActionRowDto[] }>('GET', `/planned-actions?${query}`)).items;

test('Västerbotten 2018: two tables, five actions for the whole region and six close to operations, all ongoing', async () => {
  expect(await importPlan('vasterbotten')).toMatchObject({ outcome: 'created', counts: { total: 11, faults: [] } });
  const actions = await actionsOf('plan=vll-2018');
  const table = (level: string) => actions.filter((action) => action.level === level);
  expect([table('region-wide').length, table('close-to-operations').length]).toEqual([5, 6]);
  expect(new Set(actions.map(({ status }) => status))).toEqual(new Set(['ongoing']));
  expect(table('region-wide').map(({ responsibleFunction }) => responsibleFunction)).toEqual([
    'HR-staben',
    'Verksamhetsområdeschef',
    'Verksamhetsområdeschef Service och HR-staben',
    'Landstingsdirektör',
    'Verksamhetsområdeschef',
  ]);
  expect(await actionsOf('plan=vll-2018&responsible=verksamhetschef')).toHaveLength(6);
  // Every row of both tables has its activity, description, responsible and status, and comes back as it was read.
  const full = await Promise.all(actions.map(({ id }) => region.ask<PlannedActionDto>('GET', `/planned-actions/${id}`)));
  expect(full.filter(({ description, responsibleFunction }) => !description || !responsibleFunction)).toEqual([]);
  expect(await importPlan('vasterbotten')).toMatchObject({ outcome: 'unchanged', changes: [] });
  // The plan ended in 2018, but no action has a date of its own: none is called late.
  expect(await actionsOf('plan=vll-2018&late=true')).toEqual([]);
});

test('Jämtland Härjedalen 2019: 65 actions, 61 said to be done and six left; the product says what does not add up', async () => {
  const { counts } = await importPlan('jamtland');
  expect(counts.total).toBe(65);
  expect(counts.byStatus).toMatchObject({ done: 40, 'in-ordinary-operation': 19, 'handed-over': 6 });
  expect(counts.faults.map(({ message }) => message)).toEqual([
    'Uppgifterna går inte ihop: 65 − 61 = 4, men 6 uppges återstå.',
    '61 åtgärder uppges vara klara, men 59 är klara eller i ordinarie drift i planen.',
  ]);
  const remaining = await actionsOf('plan=rjh-2019&status=handed-over');
  expect(remaining.map(({ title }) => title)).toEqual([
    'Bemanningsplan med måltal för AT och ST',
    'Fler ST-läkare och sjuksköterskor i specialistutbildning',
    'Utvecklingsdagar för yrkesgrupper',
    'Genomtänkt mottagande av studerande och nya läkare',
    'Fastställ vad oberoende betyder i regionen',
    'Registrera hyrpersonal i personalsystemet',
  ]);
  const receivers = await Promise.all(
    remaining.map(({ id }) => region.ask<PlannedActionDto>('GET', `/planned-actions/${id}`)),
  );
  expect(receivers.map(({ receiverFunction }) => receiverFunction)).toEqual([
    'Produktionsstyrningen',
    'Produktionsstyrningen',
    'Resursgruppen',
    'Områdescheferna',
    'Regionledningen',
    'Resursgruppen',
  ]);
});

test('both together: 59 of 76 actions are finished, and the parts add up', async () => {
  const question = { period: period(today.slice(0, 7)), indicators: ['action-progress'], unit: 'R' };
  const [value] = await region.database.snapshot((tx) => readIndicatorValues(tx, question));
  expect(value).toMatchObject({ numerator: 59, denominator: 76, complete: true });
});
