import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DispensationRegion,
  inDays,
  openDispensationRegion,
  requestThat,
  TODAY,
  wholeRequest,
} from '../../../../test/builders/dispensation-region.ts';
import { importContext, ledgerText } from '../../../../test/builders/import-region.ts';
import type { AssessmentDto, DispensationDto, DispensationStatisticsDto, DispensationSummaryDto } from '../contract.ts';
import { dispensationsCommands } from './commands.ts';
import { dispensationsDue } from './due-source.ts';

const SUPPLIER = '556600-1122';
let region: DispensationRegion;
let number = '';
let draft = '';

/** One dispensation of 320 hours, of which 280 are drawn: 200 by its number and two weeks by its registry number. */
beforeAll(async () => {
  region = await openDispensationRegion();
  number = await requestThat(region, 'consulted', { periodFrom: inDays(0), periodTo: inDays(20) });
  await region.step('hsdir', number, 'decisions', {
    outcome: 'granted',
    ground: 'Styrkt.',
    registryNumber: 'RS 7-2026',
  });
  const engagements = [
    'reference,unit,staff_category,from,to,hours,weeks,on_call_hours,supplier,agreement,dispensation',
    `E1,HC1,physician,${TODAY},${inDays(20)},200,,12,${SUPPLIER},,${number}`,
    `E2,HC1,physician,${TODAY},${inDays(20)},,2,,${SUPPLIER},,RS 7-2026`,
    `E3,HC1,physician,${TODAY},${inDays(20)},99,,,${SUPPLIER},,RS 8-2026`,
  ].join('\n');
  await region.importText('uppdrag.csv', engagements);
  const ledger = ledgerText([
    [TODAY, '4010', '3100', 1_000_000],
    [TODAY, '4510', '3100', 90_000, SUPPLIER],
    [TODAY, '4510', '3100', 5000, '556600-9999'],
    [TODAY, '4510', '3200', 7000, SUPPLIER],
  ]);
  await region.importText('huvudbok.csv', ledger);
  draft = await requestThat(region, 'draft');
});
afterAll(() => region.close());

const read = async <T>(person: string, path: string): Promise<T> =>
  (await region.call(person, 'GET', path)).answer as unknown as T;
const numbersOf = async (person: string, query = '') =>
  (await read<{ items: DispensationSummaryDto[] }>(person, `/dispensations${query}`)).items.map((item) => item.number);

describe('use', () => {
  it('is what engagements draw by number or registry number, and what the ledger has booked', async () => {
    const { state, use, bookedOre, marks, engagements } = await read<DispensationDto>(
      'hsdir',
      `/dispensations/${number}`,
    );
    // 200 h + 2 weeks × 40 h = 280 of 320 h = 87,5 %; 280 × 1 150 kr = 322 000 kr.
    expect(use).toEqual({ hours: 280, onCallHours: 12, unconvertedWeeks: 0, costOre: 32_200_000, share: 0.875 });
    expect([state, marks]).toEqual(['in-use', ['used-80', 'ends-soon']]);
    expect(bookedOre).toBe(9_000_000);
    expect(engagements.map(({ reference, file, line }) => [reference, file, line])).toEqual([
      ['E1', 'uppdrag.csv', 2],
      ['E2', 'uppdrag.csv', 3],
    ]);
  });

  it('is none of an engagement that a later file has replaced', async () => {
    await region.database.transaction((tx) =>
      tx.updateTable('engagement').set({ replacedBy: 1 }).where('reference', '=', 'E1').execute(),
    );
    const { use } = await read<DispensationDto>('hsdir', `/dispensations/${number}`);
    expect(use?.hours).toBe(80);
    await region.database.transaction((tx) =>
      tx.updateTable('engagement').set({ replacedBy: null }).where('reference', '=', 'E1').execute(),
    );
  });
});

describe('the register', () => {
  it('is filtered by state, outcome, unit, motive, supplier and year', async () => {
    const year = TODAY.slice(0, 4);
    for (const query of [
      '?status=in-use',
      '?status=granted',
      '?unit=R&status=in-use',
      `?supplier=5566001122&status=in-use&year=${year}`,
      '?motive=vacancy&status=in-use',
    ])
      expect(await numbersOf('hsdir', query), query).toEqual([number]);
    for (const query of ['?status=declined', '?unit=HC2', '?motive=other', '?supplier=x', '?year=2001'])
      expect(await numbersOf('hsdir', query), query).toEqual([]);
    expect((await region.call('hsdir', 'GET', '/dispensations?status=gone')).code).toBe('filter-unfit');
  });

  it('shows a head of department their own part of the tree, and others no drafts', async () => {
    expect(await numbersOf('head1')).toEqual([draft, number]);
    expect(await numbersOf('head2')).toEqual([]);
    expect(await numbersOf('hsdir')).toEqual([number]);
    expect((await region.call('head2', 'GET', `/dispensations/${number}`)).status).toBe(403);
    expect((await region.call('hsdir', 'GET', `/dispensations/${draft}`)).code).toBe('dispensation-unknown');
    expect((await region.call('hsdir', 'GET', '/dispensations/D-1999-001')).status).toBe(404);
    expect((await region.call('nobody', 'GET', '/dispensations')).status).toBe(403);
  });

  it('has statistics of what was submitted', async () => {
    const statistics = await read<DispensationStatisticsDto>('hsdir', '/dispensation-statistics');
    // 90 000 + 5 000 + 7 000 = 102 000 kr booked; 368 000 granted.
    expect(statistics.agencyCostOre).toBe(10_200_000);
    expect(statistics.total).toMatchObject({ count: 1, granted: 1, grantedHours: 320, grantedOre: 36_800_000 });
    expect(statistics.total.shareOfAgencyCost).toBeCloseTo(36_800_000 / 10_200_000, 9);
    expect(statistics.byMotive).toMatchObject([{ key: 'vacancy', count: 1 }]);
    expect(statistics.bySupplier).toMatchObject([{ name: 'Vårdkraft AB' }]);
  });
});

describe('a preview', () => {
  it('tells what it would mean, and stores nothing', async () => {
    const before = await region.counts();
    const { status, answer } = await region.call('head1', 'POST', '/dispensation-previews', {
      ...wholeRequest({ periodFrom: TODAY, periodTo: TODAY }),
      number: draft,
    });
    const assessment = answer as unknown as AssessmentDto;
    expect(status).toBe(200);
    expect(assessment.totalCostOre).toEqual({ kind: 'value', value: 36_800_000 });
    // Unit: (95 000 + 368 000) ÷ 1 000 000; region: 7 000 more in agency cost.
    expect(assessment.ratios.map(({ unit, before: now, after }) => [unit, now, after])).toEqual([
      ['HC1', { kind: 'value', value: 0.095 }, { kind: 'value', value: 0.463 }],
      ['R', { kind: 'value', value: 0.102 }, { kind: 'value', value: 0.47 }],
    ]);
    // Booked with the supplier 97 000; granted 368 000 of which 322 000 is drawn, so 46 000 is committed.
    expect(assessment.directAward[0]).toMatchObject({
      of: 'supplier',
      bookedOre: 9_700_000,
      committedOre: 4_600_000,
      afterOre: { kind: 'value', value: 51_100_000 },
      isBeyondLimit: false,
    });
    expect(assessment.similar.map((item) => item.number)).toEqual([number]);
    expect(await region.counts()).toEqual(before);
  });

  it('says why it cannot be computed', async () => {
    const { answer } = await region.call('head1', 'POST', '/dispensation-previews', { unit: 'HC1' });
    expect(answer).toMatchObject({ totalCostOre: { kind: 'not-computable', reason: 'amount-missing' } });
    const beyond = await region.call('head1', 'POST', '/dispensation-previews', { unit: 'HC2' });
    expect(beyond.status, 'outside their part of the tree').toBe(403);
  });
});

describe('what is due', () => {
  const due = () => region.database.snapshot((tx) => dispensationsDue(tx, { today: TODAY, now: new Date() }));
  const kindsOf = async (of: string) => (await due()).filter(({ link }) => link.endsWith(of)).map(({ kind }) => kind);

  it('follows the course, and alarms whoever asked', async () => {
    expect(await kindsOf(number)).toEqual(['dispensation-used-80', 'dispensation-ends-soon']);
    const submitted = await requestThat(region, 'submitted');
    expect(await kindsOf(submitted)).toEqual(['dispensation-to-review']);
    expect((await due()).find(({ link }) => link.endsWith(submitted))).toMatchObject({
      due: inDays(1),
      unit: 'HC1',
      roles: ['programme-lead'],
      agenda: 'dispensations',
      link: `/inhyrning/dispenser/${submitted}`,
    });
    const reviewed = await requestThat(region, 'reviewed');
    expect(await kindsOf(reviewed)).toEqual(['dispensation-to-consult', 'dispensation-to-decide']);
    const consulted = await requestThat(region, 'consulted', { acute: true });
    expect(await kindsOf(consulted)).toEqual(['dispensation-to-decide']);
    expect(await kindsOf(draft)).toEqual([]);
  });

  it('chases the review of what was decided acutely', async () => {
    const acute = await requestThat(region, 'submitted', { acute: true });
    expect(await kindsOf(acute)).toEqual([
      'dispensation-to-review',
      'dispensation-to-consult',
      'dispensation-to-decide',
    ]);
    await region.step('regdir', acute, 'consultations', { words: 'Ja.' });
    await region.step('hsdir', acute, 'decisions', { outcome: 'declined', ground: 'Lös det internt.' });
    expect(await kindsOf(acute)).toEqual(['dispensation-review-owed']);
  });
});

describe('the command line', () => {
  const run = (name: string, options: Record<string, string> = {}, words: string[] = []) => {
    const command = dispensationsCommands.find((each) => each.name === name)!;
    const silent = () => undefined;
    return command.run({
      ...importContext,
      now: new Date(),
      installation: region.installation,
      region: async () => ({ code: region.code, database: region.database }),
      arguments: words,
      options,
      progress: silent,
      say: silent,
    });
  };

  it('lists with state, decider and use, and shows one', async () => {
    const { json, text } = await run('dispensations list', { status: 'in-use' });
    expect((json as DispensationSummaryDto[]).map((item) => item.number)).toEqual([number]);
    expect(text).toContain('Används');
    expect(text).toContain('280 av 320 h');
    expect(text).toContain('Namn hsdir');
    const shown = await run('dispensations show', {}, [number]);
    expect(shown.text).toContain('Använt: 280 av 320 h, 322\u00a0000 kr');
    expect((shown.json as DispensationDto).number).toBe(number);
  });

  it('refuses a year that is none and a number that is none', async () => {
    await expect(run('dispensations list', { year: 'i år' })).rejects.toMatchObject({ code: 'year-unfit' });
    await expect(run('dispensations show', {}, ['D-1'])).rejects.toMatchObject({ code: 'dispensation-unknown' });
  });
});
