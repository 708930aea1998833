import { describe, expect, it } from 'vitest';
import type { AgreementDto } from '../../contract.ts';
import { agreementGaps, endingSoon } from './agreement-gaps.ts';

const agreement = (validFrom: string, validTo: string | null, ...staffCategories: string[]): AgreementDto => ({
  index: 0,
  line: 1,
  key: `${validFrom} ${staffCategories.join()}`,
  name: 'Avtal',
  kind: 'framework',
  suppliers: [],
  staffCategories,
  validFrom,
  validTo,
});

describe('agreementGaps', () => {
  it('finds the days between two agreements and those after the last', () => {
    const agreements = [
      agreement('2018-02-06', '2023-12-31', 'physician', 'midwife'),
      agreement('2024-01-01', '2027-12-31', 'physician'),
      agreement('2024-03-01', '2027-12-31', 'midwife'),
    ];
    expect(agreementGaps(agreements)).toEqual([
      { from: '2024-01-01', to: '2024-02-29', staffCategories: ['midwife'] },
      { from: '2028-01-01', to: null, staffCategories: ['physician', 'midwife'] },
    ]);
  });

  it('finds none where agreements overlap or one has no last day', () => {
    expect(
      agreementGaps([
        agreement('2020-01-01', '2030-12-31', 'physician'),
        agreement('2021-01-01', '2022-12-31', 'physician'),
        agreement('2031-01-01', null, 'physician'),
      ]),
    ).toEqual([]);
  });

  it('lets an agreement that names no category cover every one', () => {
    const gaps = agreementGaps([agreement('2020-01-01', '2020-12-31', 'other'), agreement('2020-06-01', '2021-12-31')]);
    expect(gaps).toEqual([{ from: '2022-01-01', to: null, staffCategories: ['other'] }]);
    expect(agreementGaps([agreement('2020-06-01', '2021-12-31')])).toEqual([
      { from: '2022-01-01', to: null, staffCategories: ['all'] },
    ]);
  });
});

it('warns twelve months ahead, to the day, and not of what has ended', () => {
  const ends = (...days: (string | null)[]) => days.map((day) => agreement('2020-01-01', day));
  const soon = endingSoon(ends('2027-11-22', '2027-11-23', '2026-11-22', '2026-11-21', null), '2026-11-22');
  expect(soon.map(({ validTo }) => validTo)).toEqual(['2026-11-22', '2027-11-22']);
});
