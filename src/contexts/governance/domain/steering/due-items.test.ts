import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { IndicatorValue } from '../../../indicators/index.ts';
import type { Agreement, UnitVersion } from '../../../organisation/index.ts';
import { agreementItems } from './agreement-items.ts';
import { periodWords } from './period-words.ts';
import { targetItem } from './target-item.ts';
import { unitsUnder } from './units-under.ts';

const today = plainDate('2026-11-26');
const agreement = (key: string, rest: Partial<Agreement>): Agreement => ({
  index: 0,
  line: 1,
  key,
  name: `Avtal ${key}`,
  kind: 'framework',
  validFrom: plainDate('2024-01-01'),
  staffCategories: ['physician'],
  suppliers: [],
  ...rest,
});
const ends = (validTo: string, rest: Partial<Agreement> = {}) =>
  agreement('a', { validTo: plainDate(validTo), ...rest });

describe('agreements on the agenda', () => {
  it.each([
    ['2026-11-25', 0],
    ['2026-11-26', 1],
    ['2027-11-26', 1],
    ['2027-11-27', 0],
  ])('a framework agreement that ends %s gives %i items', (validTo, count) => {
    expect(agreementItems([ends(validTo)], today, 'R')).toHaveLength(count);
  });

  it('warns of a time without agreement unless another covers the day after', () => {
    const [alone] = agreementItems([ends('2026-12-31')], today, 'R');
    expect(alone).toMatchObject({ agenda: 'agreements', due: '2026-12-31', unit: 'R' });
    expect(alone?.detail).toContain('Om 35 dagar');
    expect(alone?.detail).toContain('avtalslöst läge');
    const next = agreement('b', { validFrom: plainDate('2027-01-01') });
    expect(agreementItems([ends('2026-12-31'), next], today, 'R')[0]?.detail).not.toContain('avtalslöst');
    const late = agreement('b', { validFrom: plainDate('2027-01-02') });
    expect(agreementItems([ends('2026-12-31'), late], today, 'R')[0]?.detail).toContain('avtalslöst');
  });

  it('are only followed by what covers the same staff categories', () => {
    const nurses = agreement('b', { staffCategories: ['registered-nurse'] });
    expect(agreementItems([ends('2026-12-31'), nurses], today, 'R')[0]?.detail).toContain('avtalslöst');
    const all = agreement('c', { staffCategories: [] });
    expect(agreementItems([ends('2026-12-31'), all], today, 'R')[0]?.detail).not.toContain('avtalslöst');
  });

  it('names local agreements and direct awards that run today', () => {
    const local = ends('2026-12-31', { kind: 'local' });
    const award = agreement('d', { kind: 'direct-award' });
    const over = ends('2026-11-25', { kind: 'local' });
    const items = agreementItems([local, award, over], today, 'R');
    expect(items.map(({ agenda, due }) => [agenda, due])).toEqual([
      ['contracts', '2026-12-31'],
      ['contracts', null],
    ]);
  });
});

describe('targets on the agenda', () => {
  const value: IndicatorValue = {
    indicator: 'agency-cost-to-own-personnel-cost',
    unit: 'PV',
    period: '2026-01..2026-10',
    staffCategory: 'physician',
    careArea: 'all',
    kind: 'value',
    value: 0.033,
    unitOfMeasure: 'ratio',
    formula: '',
    formulaSv: '',
    definition: 'x@1',
    rows: 1,
    unmappedOre: 0,
    complete: true,
    gaps: [],
    previous: null,
    change: null,
    changeFromBase: null,
    target: { value: 0.02, due: '2027-12-31', direction: 'at-most', decision: 'RS 867-2023', pathValue: 0.03 },
    status: 'at-risk',
  };
  const names = { indicator: 'Hyrkostnad', unit: 'Primärvård', staffCategory: 'Läkare' };

  it('are those that are missed or off their path, with figures and what they rest on', () => {
    const found = targetItem(value, names);
    expect(found?.title).toBe('Hyrkostnad, Primärvård, läkare: målet är i riskzonen');
    expect(found?.detail?.replaceAll('\u00a0', ' ')).toBe(
      'Utfall januari–oktober 2026: 3,3 %. Målbanan för perioden: högst 3,0 %. Mål: högst 2,0 % senast 2027-12-31 (RS 867-2023).',
    );
    expect(found?.link).toBe('/nyckeltal/agency-cost-to-own-personnel-cost?unit=PV&staff=physician');
    expect(targetItem({ ...value, status: 'missed' }, names)?.key).not.toBe(found?.key);
  });

  it('are none where the target is held, undecided or cannot be judged', () => {
    expect(targetItem({ ...value, status: 'on-track' }, names)).toBeUndefined();
    expect(targetItem({ ...value, kind: 'not-computable' }, names)).toBeUndefined();
    expect(targetItem({ ...value, target: { ...value.target!, value: null } }, names)).toBeUndefined();
  });
});

describe('words and places', () => {
  it.each([
    ['2026', 'helåret 2026'],
    ['2026-08', 'augusti 2026'],
    ['2025-11..2026-01', 'november 2025–januari 2026'],
    ['x', 'x'],
  ])('%s is read as %s', (text, words) => expect(periodWords(text)).toBe(words));

  it('finds every unit below one in the tree of the day', () => {
    const unit = (code: string, parent?: string, validTo?: string): UnitVersion => ({
      index: 0,
      line: 1,
      code,
      name: code,
      level: 'x',
      parent,
      costCentres: [],
      validFrom: plainDate('2020-01-01'),
      ...(validTo === undefined ? {} : { validTo: plainDate(validTo) }),
    });
    const units = [unit('HC1', 'PV'), unit('R'), unit('PV', 'R'), unit('HC2', 'PV', '2026-11-25'), unit('LS', 'R')];
    expect([...unitsUnder(units, 'PV', today)].toSorted()).toEqual(['HC1', 'PV']);
  });
});
