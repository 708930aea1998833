import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/platform/files/package-root.ts';
import { expectRefused, openSandbox, type Sandbox } from '../contract/support/sandbox.ts';
import { type RunningServer, startServer } from '../contract/support/server.ts';
import { pick } from '../contract/support/values.ts';

/** The agency's cost includes what of it is on call. */
type Sums = { ownOre: number; pensionOre: number; agencyOre: number; onCallOre: number; unmappedOre: number };
type Answers = {
  years: Record<string, { region: Sums; careAreas: Record<string, Sums> }>;
  afterClosing: { rows: number; amountOre: number };
};

const folder = path.join(packageRoot(), 'examples/region-exempel');
const answers = JSON.parse(readFileSync(path.join(folder, 'answers.json'), 'utf8')) as Answers;
const years = Object.entries(answers.years);

let box: Sandbox;
let server: RunningServer;
beforeAll(async () => {
  box = await openSandbox();
  // What `npm start` does on an empty database.
  server = await startServer(box, '--start');
});
afterAll(() => box.close());

async function expectSums(period: string, sums: Sums, careArea = 'all'): Promise<void> {
  const values = await server.values({ period, careArea });
  const shown = (indicator: string) => pick(values, indicator).value;
  expect({
    period,
    careArea,
    own: shown('own-personnel-cost'),
    hired: shown('agency-personnel-cost'),
    onCall: shown('agency-on-call-cost'),
  }).toEqual({
    period,
    careArea,
    own: sums.ownOre,
    hired: sums.agencyOre,
    onCall: sums.onCallOre,
  });
  const ratio = pick(values, 'agency-cost-to-own-personnel-cost');
  expect(ratio).toMatchObject({ numerator: sums.agencyOre, denominator: sums.ownOre });
  expect(ratio.value).toBeCloseTo(sums.agencyOre / sums.ownOre, 12);
}

describe('the example region', () => {
  it('has every file loaded and reconciled', async () => {
    const list = JSON.parse(readFileSync(path.join(folder, 'load.json'), 'utf8')) as { file: string }[];
    const { items } = await server.get<{ items: { file: string; reconciliation: Record<string, number> }[] }>(
      '/imports',
    );
    expect(items.map(({ file }) => file).toSorted()).toEqual(list.map(({ file }) => file).toSorted());
    for (const { file, reconciliation: at } of items) {
      expect(at['rowsRead'], file).toBe(at['rowsStored']! + at['rowsSkipped']!);
      expect(at['sumRead'], file).toBeCloseTo(at['sumStored']! + at['sumSkipped']!, 6);
    }
    expect(await box.run('verify')).toMatchObject({ code: 0 });
  });

  it.each(years)('has the sums of %s, to the öre, in all and per care area', async (year, { region, careAreas }) => {
    await expectSums(year, region);
    for (const [careArea, sums] of Object.entries(careAreas)) await expectSums(year, sums, careArea);
    const [headline] = await server.values({ period: year, indicator: 'agency-cost-to-own-personnel-cost' });
    // 2024 has rows after a closing, 2026 an account without a rule and two months still to come.
    expect(headline!.complete).toBe(!['2024', '2026'].includes(year));
  });

  it('shows the account without a rule and the rows booked after a health centre closed', async () => {
    const { items } = await server.get<{ items: { type: string; code: string; rows: number; amountOre: number }[] }>(
      '/unmapped',
    );
    const sum = (type: string, key: 'rows' | 'amountOre') =>
      items.filter((item) => item.type === type).reduce((total, item) => total + item[key], 0);
    expect(sum('account', 'amountOre')).toBe(answers.years['2026']!.region.unmappedOre);
    expect([sum('cost-centre', 'rows'), sum('cost-centre', 'amountOre')]).toEqual([
      answers.afterClosing.rows,
      answers.afterClosing.amountOre,
    ]);
  });

  it('is loaded into an empty database only', async () => {
    expectRefused(await box.run('example'), '99', '--data');
  });
});
