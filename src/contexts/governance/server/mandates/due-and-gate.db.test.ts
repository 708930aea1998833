import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerAll,
  decision,
  DIRECTIVE,
  establishedMandate,
  type MandateRegion,
  openMandateRegion,
} from '../../../../../test/builders/mandate-region.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { dueInMandates } from './due-in-mandates.ts';
import { requirePassedPoint } from './require-passed-point.ts';

let region: MandateRegion;
beforeAll(async () => {
  region = await openMandateRegion();
  await establishedMandate(region, {
    ...DIRECTIVE,
    milestones: [{ id: 'm1', date: '2024-03-15', decision: 'Start', point: 'BP1', comment: '' }],
  });
});
afterAll(() => region.close());

const due = (today: string) =>
  region.database.snapshot((tx) => dueInMandates(tx, { today: plainDate(today), now: new Date() }));
const asked = (work?: object) => region.database.transaction((tx) => requirePassedPoint(tx, 'UPP-1', work));

it('tells the owners of the next point, who is responsible of what is late, and both of the end', async () => {
  expect(await due('2024-03-01')).toMatchObject([
    {
      kind: 'decision-point-to-decide',
      due: '2024-03-15',
      persons: ['regdir', 'hsdir'],
      link: '/styrning/beslutspunkter/UPP-1-BP1',
      agenda: 'actions',
    },
    { kind: 'mandate-activity-overdue', due: '2024-02-15', persons: ['lead'], agenda: 'actions' },
    { kind: 'mandate-activity-due', due: '2024-09-30', persons: ['hr'] },
    { kind: 'mandate-ends', due: '2027-12-31', persons: ['regdir', 'hsdir', 'lead'], agenda: 'reports' },
  ]);
});

it('tells plans whether work may start, by phase, by point, or as a whole', async () => {
  const refusal = { code: 'decision-point-not-passed', httpStatus: 409, values: { point: 'UPP-1-BP1' } };
  await expect(asked()).rejects.toMatchObject(refusal);
  await expect(asked({ phase: 'Planering och genomförande' })).rejects.toMatchObject(refusal);
  await expect(asked({ phase: 'Förberedelse' })).resolves.toBeUndefined();
  await expect(asked({ point: 'BP4' })).rejects.toMatchObject({ values: { point: 'UPP-1-BP4' } });
  await answerAll(region, 'UPP-1-BP1');
  await region.as('regdir').post('/decision-points/UPP-1-BP1/decisions', decision('yes'));
  await expect(asked()).resolves.toBeUndefined();
  expect((await due('2024-03-01'))[0]).toMatchObject({ title: 'Besluta i MS1 Första avstämningen', due: null });
});
