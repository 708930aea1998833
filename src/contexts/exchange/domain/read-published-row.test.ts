import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPublishedRow } from './read-published-row.ts';
import { readPeriodType, readPublishedPeriod } from './read-period.ts';
import { readUnit, readValue } from './read-value.ts';

const HEADINGS = 'region,period,period_type,metric,segment,value,unit,evidence,source,note'.split(',');
const ROW = 'Blekinge,2013,year,hyrkostnad,alla,86,mnkr,seen,Landstinget Blekinge 2016 (strategi),'.split(',');
const cells = Object.fromEntries(HEADINGS.map((heading, column) => [heading, ROW[column]!]));
const read = (changed: Record<string, string>) =>
  readPublishedRow({ cells: { ...cells, ...changed }, file: 'f.csv', line: 2 });

test('a row becomes a figure with its place', () => {
  expect(read({})).toEqual({
    ok: true,
    value: {
      region: 'Blekinge',
      period: '2013',
      basePeriod: null,
      periodType: 'year',
      indicator: 'agency-personnel-cost',
      indicatorName: 'Hyrpersonalkostnad',
      segment: 'alla',
      valueFrom: 8_600_000_000,
      valueTo: 8_600_000_000,
      bound: 'exact',
      unitOfMeasure: 'sek-ore',
      evidence: 'seen',
      source: 'Landstinget Blekinge 2016 (strategi)',
      note: null,
      file: 'f.csv',
      line: 2,
    },
  });
});

test('without a region it is the nation', () => {
  expect(read({ region: '' })).toMatchObject({ value: { region: 'Riket' } });
});

test('a change of a cost is never taken for a cost', () => {
  const change = read({ period: '2018-12 vs 2017-12', period_type: 'change', value: '-55.8' });
  expect(change).toMatchObject({
    value: {
      indicator: 'agency-personnel-cost-change',
      period: '2018-12',
      basePeriod: '2017-12',
      valueTo: -5_580_000_000,
    },
  });
});

test('remarks in unit and period type are kept in the note', () => {
  expect(read({ value: '10-14', unit: '% (intervall för tre regioner)' })).toMatchObject({
    value: { valueFrom: 0.1, valueTo: 0.14, bound: 'range', note: 'intervall för tre regioner' },
  });
  expect(read({ period_type: 'forecast(juni)', note: 'utfall högre' })).toMatchObject({
    value: { periodType: 'forecast', note: 'prognos i juni; utfall högre' },
  });
});

test.each([
  ['period', '2020 (t.o.m. aug/sep)', 'period-unclear'],
  ['period_type', 'decade', 'period-unclear'],
  ['metric', 'okänt', 'indicator-unknown'],
  ['unit', 'kronor per invånare', 'unit-unknown'],
  ['value', 'cirka 80', 'value-unclear'],
  ['value', '', 'value-unclear'],
])('%s %j is told and not guessed', (column, value, reason) => {
  expect(read({ [column]: value })).toEqual({ ok: false, error: { file: 'f.csv', line: 2, column, value, reason } });
});

test('evidence that is neither seen nor derived is marked as other', () => {
  expect(read({ evidence: 'enligt uppgift' })).toMatchObject({ value: { evidence: 'other' } });
});

describe('periods', () => {
  test.each([
    ['2023', '2023', null],
    ['2020-H1', '2020-H1', null],
    ['2017-Q3', '2017-Q3', null],
    ['2016-Q1..Q3', '2016-01..2016-09', null],
    ['2017-01..08', '2017-01..2017-08', null],
    ['2018-12-31', '2018-12-31', null],
    ['2023 vs 2019', '2023', '2019'],
  ])('%s', (text, period, basePeriod) => {
    expect(readPublishedPeriod(text)).toEqual({ period, basePeriod });
  });

  test.each(['2018-02-30', '2017-08..01', '2023 vs ', 'vs 2019', '2023 vs 2019 vs 2018', ''])('%j is none', (text) => {
    expect(readPublishedPeriod(text)).toBeUndefined();
  });

  test('types with and without their number of months', () => {
    expect(readPeriodType('ytd8')).toEqual({ periodType: 'ytd', remark: null });
    expect(readPeriodType('Year')).toBeUndefined();
  });
});

describe('values', () => {
  const percent = readUnit('%')!;

  test('the decimal text is scaled exactly', () => {
    expect(readValue('5.1', percent)).toEqual({ valueFrom: 0.051, valueTo: 0.051, bound: 'exact' });
    expect(readValue('0.9', readUnit('procentenheter')!)).toMatchObject({ valueTo: 0.009 });
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), (tenths) => {
        const text = `${tenths < 0 ? '-' : ''}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`;
        expect(readValue(text, readUnit('mnkr')!)!.valueTo).toBe(tenths * 10_000_000);
      }),
    );
  });

  test('an upper limit counts from 0 and says whether the limit itself is inside', () => {
    expect(readValue('<2', percent)).toEqual({ valueFrom: 0, valueTo: 0.02, bound: 'below' });
    expect(readValue('<=2', percent)).toEqual({ valueFrom: 0, valueTo: 0.02, bound: 'at-most' });
    expect(readValue('700', readUnit('veckor (max)')!)).toEqual({ valueFrom: 0, valueTo: 700, bound: 'at-most' });
    expect(readValue('4', readUnit('% (under)')!)).toEqual({ valueFrom: 0, valueTo: 0.04, bound: 'below' });
  });

  test('a count out of a total keeps the total as a remark', () => {
    expect(readUnit('av 65')).toEqual({ unitOfMeasure: 'count', tenToThe: 0, bound: undefined, remark: 'av 65' });
  });

  test.each(['14-10', '>2', '1,5', '1e3', '-', '10-'])('%j is none', (text) => {
    expect(readValue(text, percent)).toBeUndefined();
  });
});
