import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../format.ts';
import { wordsOf } from '../testing/render.tsx';
import { BarChart } from './BarChart.tsx';
import { heightOfBars, HorizontalBars } from './HorizontalBars.tsx';
import { LineChart, monthsOnAxis } from './LineChart.tsx';
import { PAPER } from './palette.ts';
import { Sparkline } from './Sparkline.tsx';

const format = createFormat('sv');
const text = { title: 'Hyrkostnad', description: 'Linjer per månad.' };
const axis = {
  formatValue: format.percent,
  formatTick: (value: number) => format.percent(value, 0),
  monthShort: format.monthShort,
};

const line = (width: number, complete = true) =>
  renderToStaticMarkup(
    <LineChart
      {...text}
      {...axis}
      width={width}
      height={300}
      first="2026-01"
      last="2026-06"
      target={{
        label: 'Mål',
        points: [
          { date: '2025-12-31', value: 0.037 },
          { date: '2027-12-31', value: 0.02 },
        ],
      }}
      marks={[{ date: '2026-03-01', label: 'Nytt avtal' }]}
      series={[
        {
          key: 'a',
          label: 'I år',
          role: 'agency',
          points: [
            { month: '2026-01', value: 0.04 },
            { month: '2026-02', value: null },
            { month: '2026-03', value: 0.05, complete },
          ],
        },
      ]}
    />,
  );

describe('charts drawn on the server', () => {
  it('name and describe themselves inside the picture', () => {
    expect(line(900)).toMatch(/<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*role="img"/);
    expect(line(900)).toContain('<title');
    expect(wordsOf(line(900))).toContain('Linjer per månad.');
  });

  it('carry the colours of paper without a style sheet', () => {
    expect(line(900)).toContain(`stroke="${PAPER.agency}"`);
    expect(line(900)).not.toContain('style=');
  });

  it('write each line’s name and last value at its end, and the target’s', () => {
    expect(wordsOf(line(900))).toContain('I år 5,0 %');
    expect(wordsOf(line(900))).toContain('Mål 2,0 %');
    expect(wordsOf(line(900))).toContain('Nytt avtal');
  });

  it('move the names to a legend where there is little room', () => {
    const words = wordsOf(line(360));
    expect(words).toContain('I år Mål');
    expect(words).not.toContain('I år 5,0 %');
  });

  it('leave a gap where there is no value, and draw incomplete months hollow', () => {
    const path = /<path d="([^"]*)"/.exec(line(900))?.[1] ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
    expect(line(900, false)).toContain('chart-hollow');
    expect(line(900)).not.toContain('chart-hollow');
  });

  it('walk over every month of the axis', () => {
    expect(monthsOnAxis('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });
});

describe('bars', () => {
  it('stand on zero and stack own staff below agency staff', () => {
    const html = renderToStaticMarkup(
      <BarChart
        {...text}
        width={900}
        height={228}
        categories={[{ key: '2026-01', label: 'jan' }]}
        series={[
          { key: 'own', label: 'Egen', role: 'own', values: [75] },
          { key: 'hired', label: 'Hyr', role: 'agency', values: [25] },
        ]}
        formatTick={(value) => format.number(value)}
      />,
    );
    // The plot is 200 − 16 high for 100: own 75 % of it from the bottom, agency the rest on top of it.
    const bars = [...html.matchAll(/<rect [^>]*y="([\d.]+)" height="([\d.]+)"/g)].map((found) => [
      Number(found[1]),
      Number(found[2]),
    ]);
    expect(bars).toEqual([
      [62, 138],
      [16, 46],
    ]);
  });

  it('go to either side of zero with the value at the end, and outline targets', () => {
    const html = renderToStaticMarkup(
      <HorizontalBars
        {...text}
        width={800}
        rows={[
          { key: 'a', label: 'Primärvård', value: -2_900_000_000, role: 'previous' },
          { key: 'b', label: 'Målbanan', value: 900_000_000, role: 'target' },
        ]}
        formatValue={(ore) => format.amountChange(ore)}
      />,
    );
    expect(wordsOf(html)).toContain('Primärvård −29,0 mnkr');
    expect(wordsOf(html)).toContain('Målbanan +9,0 mnkr');
    expect(html).toContain('stroke-dasharray="5 4"');
    expect(html).toContain(`height="${heightOfBars(2, 800)}"`);
  });

  it('draw nothing where there is nothing, without failing', () => {
    const html = renderToStaticMarkup(<Sparkline {...text} values={[null, null]} role="agency" />);
    expect(html).not.toContain('NaN');
    expect(html).not.toContain('<circle');
  });
});
