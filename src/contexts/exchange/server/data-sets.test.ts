import { expect, test } from 'vitest';
import { changeFrom } from '../../indicators/index.ts';
import { PublishedFigureList } from '../contract.ts';
import { comparisonSeries } from '../domain/comparison-series.ts';
import type { PublishedFigure } from '../domain/published-figure.ts';
import { listPublishedFigures } from './list-published-figures.ts';
import { readDataSets } from './read-data-sets.ts';
import { exchangeRoutes } from './routes.ts';

const { figures, unread } = await readDataSets();
const find = (wanted: Partial<PublishedFigure>) =>
  figures.filter((figure) =>
    Object.entries(wanted).every(([key, value]) => figure[key as keyof PublishedFigure] === value),
  );
const everyone = { periodType: 'year', segment: 'alla' };

test('every row is a figure, or is told with the reason', () => {
  // 84 rows of the nation and 77 of regions. A source says "until August or September": no period one can count with.
  expect(figures.length + unread.length).toBe(84 + 77);
  expect(unread).toEqual([
    {
      file: 'datasets/region-hyrpersonal.csv',
      line: 76,
      column: 'period',
      value: '2020 (t.o.m. aug/sep)',
      reason: 'period-unclear',
    },
  ]);
});

test('every figure has a source, and an address or document that reads as one', () => {
  for (const { source, file, line } of figures)
    expect(source, `${file}:${line}`).toMatch(/^(https?:\/\/\S+|(Region|Landstinget) .+ \d{4} \(.+\))$/);
  expect(new Set(figures.map(({ evidence }) => evidence))).toEqual(new Set(['seen', 'derived']));
});

test('the nation: 9.3 billion and 5.1 % at the peak, 4.8 billion and 2.5 % two years later', () => {
  const cost = (period: string) => find({ ...everyone, region: 'Riket', period, indicator: 'agency-personnel-cost' });
  const share = (period: string) =>
    find({ ...everyone, region: 'Riket', period, indicator: 'agency-cost-to-personnel-cost' });
  expect(cost('2023')).toMatchObject([
    { valueFrom: 930_000_000_000, valueTo: 930_000_000_000, unitOfMeasure: 'sek-ore' },
  ]);
  expect(share('2023')).toMatchObject([{ valueTo: 0.051, unitOfMeasure: 'ratio', evidence: 'seen' }]);
  expect(cost('2025')).toMatchObject([{ valueTo: 480_000_000_000 }]);
  expect(share('2025')).toMatchObject([{ valueTo: 0.025 }]);
  expect(share('2022')).toMatchObject([{ valueTo: 0.048, evidence: 'derived' }]);
});

test('86 to 122 million is 41.9 % more, not the 30 that was written', () => {
  const [before] = find({ region: 'Blekinge', period: '2013' });
  const [after] = find({ region: 'Blekinge', period: '2015' });
  expect([before!.valueTo, after!.valueTo]).toEqual([8_600_000_000, 12_200_000_000]);
  const { difference, relative } = changeFrom(after!.valueTo, {
    period: '2013',
    value: before!.valueTo,
    complete: true,
  });
  expect(difference).toBe(3_600_000_000);
  // 36 ÷ 86; the published 30 is 36 ÷ 122, counted from the later year.
  expect(relative).toBeCloseTo(0.4186, 5);
  expect(Math.round((difference / after!.valueTo) * 100)).toBe(30);
});

test('weeks, targets and actions of Jämtland Härjedalen', () => {
  const region = 'Jämtland Härjedalen';
  expect(find({ region, indicator: 'agency-weeks', periodType: 'year' })).toMatchObject([
    { period: '2016', valueTo: 1214, bound: 'exact' },
  ]);
  expect(find({ region, indicator: 'agency-weeks', periodType: 'target' })).toMatchObject([
    { period: '2017', valueTo: 700, bound: 'at-most' },
  ]);
  expect(find({ region, indicator: 'actions-done' })).toMatchObject([{ valueTo: 61, note: 'av 65' }]);
  expect(find({ region, periodType: 'change' })).toMatchObject([{ valueTo: -5_580_000_000, basePeriod: '2017-12' }]);
});

test('the lines of comparison: the nation with every known year, the north as a range, the cities below the limit', () => {
  const series = comparisonSeries(figures, { indicator: 'agency-cost-to-personnel-cost' });
  const points = (region: string) => series.find((one) => one.region === region)!.points;
  expect(series[0]!.region).toBe('Riket');
  expect(points('Riket').map(({ period }) => period)).toEqual([
    '2017',
    '2018',
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
  ]);
  expect(points('Norrbotten')).toMatchObject([{ period: '2024', valueFrom: 0.1, valueTo: 0.14, bound: 'range' }]);
  expect(points('Stockholm').at(-1)).toMatchObject({ period: '2025', valueFrom: 0, valueTo: 0.02, bound: 'below' });
});

test('the answer has the declared shape and can be narrowed', async () => {
  const items = await listPublishedFigures({ region: 'Gotland', periodType: 'year' });
  expect(items.map(({ period }) => period)).toEqual(['2020', '2022']);
  expect(() => PublishedFigureList.parse({ items: figures, next: null })).not.toThrow();
  expect(exchangeRoutes).toMatchObject([{ path: '/published-figures', permission: 'exchange.read', auditEvent: null }]);
});
