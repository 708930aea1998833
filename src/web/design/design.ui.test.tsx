import { describe, expect, it } from 'vitest';
import type { IndicatorValueDto } from '../../contexts/indicators/contract.ts';
import { ApiError } from '../api.ts';
import { markup, markupWithPages, wordsOf } from '../testing/render.tsx';
import { AppLink } from './AppLink.tsx';
import { type Column, DataTable } from './DataTable.tsx';
import { ErrorState } from './ErrorState.tsx';
import { Figure } from './Figure.tsx';
import { Status } from './Status.tsx';

/** Agency cost of a region, 86 → 122 million: +41,9 %. */
const valueless: IndicatorValueDto = {
  indicator: 'agency-personnel-cost',
  unit: 'R',
  period: '2026-01..2026-10',
  staffCategory: 'all',
  careArea: 'all',
  kind: 'value',
  unitOfMeasure: 'sek-ore',
  formula: '',
  formulaSv: '',
  definition: 'agency-personnel-cost@1',
  rows: 10,
  unmappedOre: 0,
  complete: false,
  gaps: [],
  previous: null,
  change: {
    basePeriod: '2025-01..2025-10',
    baseValue: 8_600_000_000,
    difference: 3_600_000_000,
    relative: 36 / 86,
    baseComplete: true,
  },
  changeFromBase: null,
  target: null,
  status: 'missed',
};
const figure: IndicatorValueDto = { ...valueless, value: 12_200_000_000 };

describe('Status', () => {
  it('says by shape and word what colour alone would say', () => {
    expect(wordsOf(markup(<Status status="missed" />))).toBe('■ Missad');
    expect(wordsOf(markup(<Status status="on-track" />, 'en'))).toBe('▲ On track');
  });
});

describe('Figure', () => {
  it('is never bare: value, unit, period, base and completeness', async () => {
    const words = wordsOf(await markupWithPages(<Figure label="Kostnad" figure={figure} />, []));
    expect(words).toContain('122,0 mnkr januari–oktober 2026');
    expect(words).toContain('+36,0 mnkr (+41,9 %) mot januari–oktober 2025 (86,0 mnkr)');
    expect(words).toContain('Missad');
    expect(words).toContain('ofullständiga');
  });

  it('leads to the rows behind it, for exactly its unit and period', async () => {
    const html = await markupWithPages(<Figure label="Kostnad" figure={figure} />, ['/nyckeltal/$key/underlag']);
    const href = /href="(\/nyckeltal[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(href).toMatch(/^\/nyckeltal\/agency-personnel-cost\/underlag\?/);
    expect(href).toContain('unit=R');
    expect(href).toContain('period=2026-01..2026-10');
  });

  it('says why there is no value', async () => {
    const none: IndicatorValueDto = { ...valueless, kind: 'not-computable', reason: 'denominator-zero' };
    expect(wordsOf(await markupWithPages(<Figure label="Andel" figure={none} />, []))).toContain(
      'Kan inte beräknas Det som kostnaden ska jämföras med är noll.',
    );
  });
});

describe('AppLink', () => {
  it('is plain text while its page does not exist', async () => {
    const link = <AppLink to="/data/oklassat">Oklassat</AppLink>;
    expect(await markupWithPages(link, [])).not.toContain('<a ');
    expect(await markupWithPages(link, ['/data/oklassat'])).toMatch(/<a [^>]*href="\/data\/oklassat/);
  });
});

describe('ErrorState', () => {
  it('says what happened, that nothing was saved, and the reference', () => {
    const error = new ApiError({ title: 'x', status: 422, code: 'x', detail: 'Filen är tom.', reference: 'abc-1' });
    const words = wordsOf(markup(<ErrorState error={error} during="change" />));
    expect(words).toContain('Filen är tom.');
    expect(words).toContain('Ingenting har sparats.');
    expect(words).toContain('abc-1');
  });

  it('does not claim that nothing was saved when no answer came', () => {
    const words = wordsOf(
      markup(<ErrorState error={new ApiError({ title: 'x', status: 0, code: 'no-answer' })} during="change" />),
    );
    expect(words).toContain('Ändringen kan ha hunnit sparas.');
  });

  it('does not say that the change failed when nobody knows', () => {
    const words = wordsOf(markup(<ErrorState error={new TypeError('x')} during="change" />));
    expect(words).toContain('Det är oklart om ändringen genomfördes');
    expect(words).toContain('Ändringen kan ha hunnit sparas.');
    expect(words).not.toContain('Ändringen genomfördes inte');
  });
});

describe('DataTable', () => {
  type Row = { name: string; amount: number | null };
  const columns: Column<Row>[] = [
    { key: 'name', header: 'Enhet', value: (row) => row.name },
    { key: 'amount', header: 'Kostnad (mnkr)', value: (row) => row.amount, isFigure: true },
  ];
  const rows: Row[] = [
    { name: 'Öst', amount: null },
    { name: 'Ås', amount: 2 },
    { name: 'Äng', amount: 10 },
  ];
  const table = (key: string, descending: boolean) =>
    markup(
      <DataTable
        caption="Enheter"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
        initialSort={{ key, descending }}
        sums={{ name: 'Summa', amount: '12' }}
      />,
    );
  const order = (html: string) => [...html.matchAll(/<th scope="row"[^>]*>([^<]*)/g)].map((found) => found[1]);

  it('sorts figures as figures, with what has no value last either way', () => {
    expect(order(table('amount', true))).toEqual(['Äng', 'Ås', 'Öst', 'Summa']);
    expect(order(table('amount', false))).toEqual(['Ås', 'Äng', 'Öst', 'Summa']);
    expect(table('amount', true)).toContain('aria-sort="descending"');
  });

  it('sorts words in Swedish order', () => expect(order(table('name', false))).toEqual(['Ås', 'Äng', 'Öst', 'Summa']));
});
