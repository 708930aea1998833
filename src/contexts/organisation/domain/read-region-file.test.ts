import { describe, expect, test } from 'vitest';
import { briefly, configurationOf, problemsOf, regionFile } from '../../../../test/builders/region-file.ts';

const WHOLE = `region: { code: "24", name: Region Exempel, organisationNumber: "232100-0222", registryNumberPattern: "RS {number}-{year}" }
parameters:                       # dated; what no law or standard fixes
  - { key: hours-per-agency-week, value: 40, validFrom: 2015-01-01, source: Budgetdirektiv 2015 }
  - { key: own-personnel-cost-includes-pensions, value: false, validFrom: 2015-01-01, source: Redovisningsanvisning }
units:                            # a tree
  - { code: R,   name: Region Exempel, level: region }
  - { code: PV,  name: Primärvård, level: område, parent: R, careArea: primary-care }
  - { code: HC1, name: Hälsocentralen Norr, level: verksamhet, parent: PV, costCentres: ["3100-3199", "3250"] }
staffCategories:
  - { key: physiotherapist, name: Fysioterapeut }
accounts:
  - { accounts: "4010-4299", kind: own-personnel, validFrom: 2015-01-01, source: Region-Bas 20 }
  - { accounts: "4510", kind: agency, staffCategory: physician }
  - { accounts: "4511", kind: agency-on-call, staffCategory: physician }
targets:
  - { indicator: agency-cost-to-own-personnel-cost, unit: R, from: { date: 2023-12-31, value: 0.047 }, due: 2025-12-31, value: 0.037, direction: at-most, decision: RS 867-2023 }
agreements:
  - { key: national-2024, name: Nationella avtalet, kind: framework, validFrom: 2024-01-01, validTo: 2027-12-31, staffCategories: [physician, registered-nurse, specialist-nurse, midwife], suppliers: ["556677-8899"] }
series:
  - { key: sick-leave, name: Sjukfrånvaro, unitOfMeasure: ratio, direction: at-most, role: balancing, careArea: all }
`;

describe('a region file', () => {
  test('is read whole, with the place of every entry', () => {
    const read = configurationOf(WHOLE);
    expect(read.region).toMatchObject({
      code: '24',
      name: 'Region Exempel',
      organisationNumber: '232100-0222',
      line: 1,
    });
    expect(read.units[2]).toEqual({
      code: 'HC1',
      name: 'Hälsocentralen Norr',
      level: 'verksamhet',
      parent: 'PV',
      costCentres: [
        { text: '3100-3199', from: '3100', to: '3199' },
        { text: '3250', from: '3250', to: '3250' },
      ],
      validFrom: '1900-01-01',
      index: 2,
      line: 8,
    });
    expect(read.parameters.map(({ value }) => value)).toEqual([40, false]);
    expect(read.accounts[1]).toMatchObject({
      includesVatRate: 0,
      staffCategory: 'physician',
      validFrom: '1900-01-01',
      line: 13,
    });
    expect(read.targets[0]).toMatchObject({
      from: { date: '2023-12-31', value: 0.047 },
      staffCategory: 'all',
      careArea: 'all',
      value: 0.037,
    });
    expect(read.agreements[0]).toMatchObject({ kind: 'framework', validTo: '2027-12-31', suppliers: ['556677-8899'] });
    expect(read.series[0]).toMatchObject({ aggregation: 'mean', role: 'balancing' });
  });

  test('keeps codes without quotation marks as they are written', () => {
    const read = configurationOf(
      regionFile(
        '  - { code: 010, name: 1177, level: enhet, parent: R, costCentres: [0310, 3100-3199] }\naccounts:\n  - { accounts: 4510, kind: agency }\n',
      ),
    );
    expect(read.units[1]).toMatchObject({ code: '010', name: '1177' });
    expect(read.units[1]?.costCentres.map(({ from, to }) => `${from}–${to}`)).toEqual(['0310–0310', '3100–3199']);
    expect(read.accounts[0]?.accounts).toEqual({ text: '4510', from: '4510', to: '4510' });
  });

  test('may leave sections empty and is the same as JSON', () => {
    expect(configurationOf(regionFile('targets:\nagreements: []\n')).targets).toEqual([]);
    const json = JSON.stringify({
      region: { code: 'x1', name: 'X' },
      units: [{ code: 'R', name: 'X', level: 'region' }],
    });
    expect(configurationOf(json).units[0]).toMatchObject({ code: 'R', line: 1, index: 0 });
  });

  test('reuses what is named once', () => {
    const read = configurationOf(
      regionFile(
        '  - { code: A, name: A, level: x, parent: R, costCentres: &cc ["10"], validTo: 2020-12-31 }\n  - { code: B, name: B, level: x, parent: R, costCentres: *cc, validFrom: 2021-01-01 }\n',
      ),
    );
    expect(read.units[2]?.costCentres[0]?.from).toBe('10');
  });

  test('tells all its faults at once, in the order of the lines', () => {
    const text = regionFile(
      [
        '  - { code: PV, nmae: Primärvård, level: område, parent: R }',
        '  - { code: HC1, name: HC, level: enhet, parent: PV, validFrom: 2024-02-30 }',
        'accounts:',
        '  - { accounts: "4299-4010", kind: own-personnel }',
        '  - { accounts: "4510", kind: agnecy, includesVatRate: 25 }',
        'targets:',
        '  - { indicator: agency-wekks, unit: HC1, due: 2025-12-31, value: "3,7", direction: at-most }',
        'goals: []',
      ].join('\n'),
    );
    expect(briefly(problemsOf(text))).toEqual([
      'key-unknown-suggestion@4',
      'key-missing@4',
      'not-a-date@5',
      'range-unfit@7',
      'not-a-choice@8',
      'number-outside@8',
      'not-a-number@10',
      'key-unknown@11',
    ]);
    expect(problemsOf(text)[0]?.values).toMatchObject({ key: 'nmae', suggestion: 'name' });
  });

  test('does not call a reference unknown when what it refers to could not be read', () => {
    const text = regionFile(
      '  - { code: PV, name: P, level: x, parent: R, careArea: pc, validFrom: nej }\n  - { code: H, name: H, level: x, parent: PV }\ntargets:\n  - { indicator: agency-weeks, unit: PV, careArea: pc, due: 2025-12-31, value: 1, direction: at-most }\n',
    );
    expect(briefly(problemsOf(text))).toEqual(['not-a-date@4']);
  });
});

describe('text that is no region file', () => {
  test.each([
    ['', 'empty@1'],
    ['# bara en kommentar\n', 'empty@1'],
    ['<html><body>Logga in</body></html>', 'not-a-map@1'],
    ['- a\n- b\n', 'not-a-map@1'],
    ['PK\u0003\u0004\u0000\u0000', 'not-text@1'],
    ['region: { code: "24", name: X\nunits:\n', 'syntax@2'],
    ['region:\n\tcode: "24"\n', 'tab@2'],
    ['region: { code: "1", name: X }\nregion: { code: "2", name: Y }\n', 'key-twice@2'],
    ['region: { code: "1", name: X }\n---\nunits: []\n', 'several-documents@2'],
  ])('%j', (text, expected) => {
    expect(briefly(problemsOf(text))[0]).toBe(expected);
  });

  test('far too long a text is refused before it is read', () => {
    expect(briefly(problemsOf('a'.repeat(4_000_001)))).toEqual(['too-long@1']);
  });

  test.each([
    ['validFrom: 2206-13-01', 'not-a-date@4'],
    ['validFrom: 1899-12-31', 'not-a-date@4'],
    ['validFrom: 2023-02-29', 'not-a-date@4'],
    ['validFrom: [2024-01-01]', 'not-a-date@4'],
    ['name: ""', 'empty-text@4'],
    ['name: "a\\0b"', 'control-character@4'],
    ['name: { sv: x }', 'not-a-text@4'],
    ['costCentres: "3100"', 'not-a-list@4'],
    ['costCentres: ["3100-99"]', 'range-unfit@4'],
    ['validFrom: 2024-01-02, validTo: 2024-01-01', 'ends-before-start@4'],
  ])('a unit with %s', (keys, expected) => {
    const rest = ['code: A', 'level: x', 'parent: R', ...(keys.startsWith('name') ? [] : ['name: A'])].join(', ');
    expect(briefly(problemsOf(regionFile(`  - { ${rest}, ${keys} }\n`)))).toEqual([expected]);
  });

  test('entries and sections of the wrong kind', () => {
    expect(briefly(problemsOf(regionFile('  - HC1\naccounts: 4510\n')))).toEqual([
      'not-an-entry@4',
      'section-not-a-list@5',
    ]);
    expect(briefly(problemsOf('units:\n  - { code: R, name: R, level: x }\n'))).toEqual(['region-missing@1']);
    expect(
      briefly(
        problemsOf(
          regionFile(
            'targets:\n  - { indicator: agency-weeks, unit: R, from: 2023-12-31, due: 2025-12-31, value: 1, direction: at-most }\n',
          ),
        ),
      ),
    ).toEqual(['start-unfit@5']);
    expect(briefly(problemsOf(regionFile('parameters:\n  - { key: x, value: .inf, source: y }\n')))).toEqual([
      'not-a-number@5',
    ]);
  });
});
