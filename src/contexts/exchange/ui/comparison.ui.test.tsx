import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../web/format.ts';
import { markup, wordsOf } from '../../../web/testing/render.tsx';
import type { IndicatorValueDto } from '../../indicators/contract.ts';
import type { PublishedFigureDto } from '../contract.ts';
import { comparisonLines, defaultRegions, newestSharedYear, publishedRegions } from './comparison-lines.ts';
import { publishedPeriodText } from './published-words.ts';
import { SourceCell } from './SourceCell.tsx';
import { YearLines } from './YearLines.tsx';

const figure = (region: string, period: string, value: number, change: Partial<PublishedFigureDto> = {}) => ({
  region,
  period,
  basePeriod: null,
  periodType: 'year',
  indicator: 'agency-cost-to-personnel-cost',
  indicatorName: 'Hyrpersonalens kostnad mot personalkostnaden',
  segment: 'alla',
  valueFrom: value,
  valueTo: value,
  bound: 'exact' as const,
  unitOfMeasure: 'ratio' as const,
  evidence: 'seen' as const,
  source: 'https://www.example.org/artikel',
  note: null,
  file: 'datasets/x.csv',
  line: 2,
  ...change,
});
const figures: PublishedFigureDto[] = [
  figure('Örebro län', '2024', 0.03),
  figure('Riket', '2023', 0.051),
  figure('Riket', '2024', 0.031),
  figure('Riket', '2022', 0.048, { evidence: 'derived' }),
  figure('Skåne', '2024', 0.01),
  figure('Skåne', '2025', 0.02, { valueFrom: 0, bound: 'below' }),
  figure('Skåne', '2027', 0.02, { periodType: 'target' }),
];
const ownYear = (period: string, value: number | undefined, complete = true) =>
  ({ period, value, complete }) as IndicatorValueDto;
const own = { name: 'Region Exempel', years: [ownYear('2024', 0.046), ownYear('2025', undefined)] };

describe('the lines', () => {
  const lines = comparisonLines(figures, ['Riket', 'Skåne'], own);

  it('are the nation, the chosen regions and the own region, of whole years only', () => {
    expect(lines.map(({ name, kind }) => [name, kind])).toEqual([
      ['Riket', 'nation'],
      ['Skåne', 'region'],
      ['Region Exempel', 'own'],
    ]);
    expect(lines[1]?.years.map(({ year, bound }) => [year, bound])).toEqual([
      [2024, 'exact'],
      [2025, 'below'],
    ]);
    expect(lines[2]?.years).toMatchObject([{ year: 2024, to: 0.046, evidence: 'computed', source: null }]);
  });

  it('begin with the nation and the regions of more than one year', () => {
    expect(defaultRegions(figures)).toEqual(['Riket', 'Skåne']);
    expect(publishedRegions(figures)).toEqual(['Riket', 'Skåne', 'Örebro län']);
  });

  it('meet in the newest year that both the region and the nation have', () => {
    expect(newestSharedYear(lines)).toMatchObject({ own: { to: 0.046 }, nation: { year: 2024, to: 0.031 } });
    expect(newestSharedYear(comparisonLines(figures, ['Skåne'], own))).toBeUndefined();
  });

  it('are drawn with a limit as an open mark and a derived figure as a diamond, each named at its end', () => {
    const html = markup(
      <YearLines
        title="Jämförelse"
        description="Linjer"
        lines={lines}
        formatPoint={(point) => `${point.to}`}
        formatTick={(value) => `${value}`}
        cursor={null}
        width={720}
        height={400}
      />,
    );
    expect(wordsOf(html)).toContain('Riket 0.031');
    expect(wordsOf(html)).toContain('Region Exempel 0.046');
    expect(html.match(/h10l-5 8z/g)).toHaveLength(1);
    expect(html.match(/l6 6l-6 6l-6 -6z/g)).toHaveLength(1);
    // 2022–2023 and 2023–2024 of the nation; nothing from a figure to a limit.
    expect(html.match(/<line[^>]*stroke-(neutral|previous|agency)/g)).toHaveLength(2);
  });
});

describe('sources and periods', () => {
  it('lead to where the figure was published, by the name of the site', () => {
    expect(markup(<SourceCell source="https://www.example.org/artikel" />)).toContain('>example.org</a>');
    expect(markup(<SourceCell source="Region Exempel 2024 (uppdragsdirektiv)" />)).toBe(
      'Region Exempel 2024 (uppdragsdirektiv)',
    );
  });

  it('are written as years, months or days', () => {
    const format = createFormat('sv');
    const text = (period: string) => publishedPeriodText(format, { period });
    expect([text('2023'), text('2020-H1'), text('2018-12-31')]).toEqual([
      '2023',
      'januari\u2060–\u2060juni\u00a02020',
      '31\u00a0december\u00a02018',
    ]);
  });
});
