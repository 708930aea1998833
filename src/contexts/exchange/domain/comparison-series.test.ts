import { expect, test } from 'vitest';
import { comparisonSeries } from './comparison-series.ts';
import type { PublishedFigure } from './published-figure.ts';
import { publishedCounterpart, publishedIndicators } from './published-indicators.ts';

const figure = (changed: Partial<PublishedFigure>): PublishedFigure => ({
  region: 'Gotland',
  period: '2020',
  basePeriod: null,
  periodType: 'year',
  indicator: 'agency-cost-to-personnel-cost',
  indicatorName: '',
  segment: 'alla',
  valueFrom: 0.09,
  valueTo: 0.09,
  bound: 'exact',
  unitOfMeasure: 'ratio',
  evidence: 'seen',
  source: 's',
  note: null,
  file: 'f',
  line: 2,
  ...changed,
});
const seriesOf = (...figures: PublishedFigure[]) =>
  comparisonSeries(figures, { indicator: 'agency-cost-to-personnel-cost' });

test('the nation first, regions in Swedish order, years in order', () => {
  const series = seriesOf(
    figure({ region: 'Östergötland' }),
    figure({ region: 'Gotland', period: '2021' }),
    figure({ region: 'Gotland', period: '2019' }),
    figure({ region: 'Västerbotten' }),
    figure({ region: 'Riket' }),
  );
  expect(series.map(({ region }) => region)).toEqual(['Riket', 'Gotland', 'Västerbotten', 'Östergötland']);
  expect(series[1]!.points.map(({ period }) => period)).toEqual(['2019', '2021']);
});

test('targets, forecasts, parts of years and parts of the staff are left out', () => {
  const out = [
    { periodType: 'target' },
    { periodType: 'forecast' },
    { periodType: 'half', period: '2020-H1' },
    { segment: 'läkare' },
  ];
  expect(seriesOf(...out.map(figure))).toEqual([]);
  expect(seriesOf(figure({ segment: 'alla personalkategorier' }))).toHaveLength(1);
});

test('a range keeps both ends', () => {
  const [series] = seriesOf(figure({ valueFrom: 0.1, valueTo: 0.14, bound: 'range' }));
  expect(series!.points[0]).toMatchObject({ valueFrom: 0.1, valueTo: 0.14, bound: 'range' });
});

test('what was seen goes before what was derived, in whichever order they come', () => {
  const [seen, derived] = [figure({ valueTo: 0.09 }), figure({ valueTo: 0.08, evidence: 'derived' })];
  expect(seriesOf(seen, derived)[0]!.points).toMatchObject([{ valueTo: 0.09 }]);
  expect(seriesOf(derived, seen)[0]!.points).toMatchObject([{ valueTo: 0.09 }]);
});

test('money and percent never share a line', () => {
  expect(seriesOf(figure({}), figure({ unitOfMeasure: 'sek-ore', valueTo: 100 }))).toHaveLength(2);
});

test('a counterpart is a published indicator, and none is made up', () => {
  const keys: string[] = publishedIndicators.map(({ key }) => key);
  expect(keys).toContain(publishedCounterpart('agency-cost-to-own-personnel-cost')!.indicator);
  expect(keys).toContain(publishedCounterpart('agency-personnel-cost')!.indicator);
  expect(publishedCounterpart('training-posts')).toBeUndefined();
});
