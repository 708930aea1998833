import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTION, openPlanRegion, PLAN, type PlanRegion, today } from '../../../../test/builders/plan-region.ts';
import { period } from '../../../kernel/period.ts';
import { readIndicatorValues } from './read-indicator-values.ts';
import { readTrace } from './read-trace.ts';

let region: PlanRegion;
beforeAll(async () => {
  region = await openPlanRegion();
  await region.importText(
    'serier.csv',
    `nyckeltal;enhet;period;värde\nactions-total;R;${today.slice(0, 4)}-01;10\nactions-done;R;${today.slice(0, 4)}-01;4\n`,
  );
});
afterAll(() => region.close());

const month = today.slice(0, 7);
const valueOf = async (unit: string) => {
  const question = { period: period(month), indicators: ['action-progress'], unit };
  const [value] = await region.database.snapshot((tx) => readIndicatorValues(tx, question));
  return [value!.numerator, value!.denominator];
};
const traceOf = (unit: string) =>
  region.database.snapshot((tx) =>
    readTrace(tx, { indicator: 'action-progress', unit, period: period(month), limit: 3 }),
  );

test('action progress follows the plan, unit by unit, and its trace leads to the actions', async () => {
  await region.ask('POST', '/plans', { body: PLAN });
  for (const unit of ['R', 'HC1', 'HC1', 'LS'])
    await region.ask('POST', '/planned-actions', { body: { ...ACTION, unit } });
  expect(await valueOf('R')).toEqual([0, 4]);
  const started = await region.ask<{ version: number }>('POST', '/planned-actions/regional.2/status-reports', {
    body: { move: 'start' },
    ifMatch: 1,
  });
  await region.ask('POST', '/planned-actions/regional.2/status-reports', {
    body: { move: 'put-into-operation' },
    ifMatch: started.version,
  });
  expect(await valueOf('R')).toEqual([1, 4]);
  expect(await valueOf('PV')).toEqual([1, 2]);
  expect(await valueOf('LS')).toEqual([0, 1]);
  const trace = await traceOf('PV');
  expect(trace.files).toEqual([
    { part: 'numerator', importId: 0, file: 'regional', rows: 1, sum: 1 },
    { part: 'denominator', importId: 0, file: 'regional', rows: 2, sum: 2 },
  ]);
  expect(
    trace.rows.map(({ part, plan, actionNumber, unit, quantityUnit }) => [
      part,
      plan,
      actionNumber,
      unit,
      quantityUnit,
    ]),
  ).toEqual([
    ['numerator', 'regional', 2, 'HC1', 'in-ordinary-operation'],
    ['denominator', 'regional', 2, 'HC1', 'in-ordinary-operation'],
    ['denominator', 'regional', 3, 'HC1', 'not-started'],
  ]);
  const first = await traceOf('R');
  const rest = await region.database.snapshot((tx) =>
    readTrace(tx, { indicator: 'action-progress', unit: 'R', period: period(month), limit: 3, after: first.next! }),
  );
  expect([...first.rows, ...rest.rows].map(({ actionNumber }) => actionNumber)).toEqual([2, 1, 2, 3, 4]);
});
