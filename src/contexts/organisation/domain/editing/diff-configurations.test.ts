import { describe, expect, test } from 'vitest';
import { configurationOf, regionFile } from '../../../../../test/builders/region-file.ts';
import { diffConfigurations } from './diff-configurations.ts';

const diff = (before: string, after: string) =>
  diffConfigurations(configurationOf(regionFile(before)), configurationOf(regionFile(after)));
const texts = (before: string, after: string) => diff(before, after).map(({ text }) => text);

describe('what a region file changes', () => {
  test('comments, spacing, moved lines and other ways to write the same are no difference', () => {
    expect(
      diff(
        '  - { code: A, name: A, level: x, parent: R }\n',
        '\n  # ny rad\n  - code: "A"\n    level: x\n    name: A\n    parent: R\n    validTo:\n',
      ),
    ).toEqual([]);
  });

  test('the first file is all new', () => {
    const changes = diffConfigurations(undefined, configurationOf(regionFile('')));
    expect(changes.map(({ text }) => text)).toEqual(['Ny region: 24 Region Exempel', 'Ny enhet: R Region Exempel']);
  });

  test('a unit that is renamed from a date', () => {
    const before = '  - { code: A, name: Norr, level: x, parent: R }\n';
    const after =
      '  - { code: A, name: Norr, level: x, parent: R, validTo: 2023-12-31 }\n  - { code: A, name: Nordan, level: x, parent: R, validFrom: 2024-01-01 }\n';
    expect(texts(before, after)).toEqual([
      'Ändrad enhet A Norr: sista dag sätts till 2023-12-31',
      'Ny enhet: A Nordan från 2024-01-01',
    ]);
    expect(diff(after, before).map(({ change, key }) => `${change} ${key}`)).toEqual([
      'changed A 1900-01-01',
      'removed A 2024-01-01',
    ]);
  });

  test('values are told as a reader writes them', () => {
    const parameter = (value: string) =>
      `parameters:\n  - { key: own-personnel-cost-includes-pensions, value: ${value}, source: x }\n`;
    expect(texts(parameter('false'), parameter('true'))).toEqual([
      'Ändrad parameter own-personnel-cost-includes-pensions: värde nej blir ja',
    ]);
    const target = (value: string) =>
      `targets:\n  - { indicator: agency-weeks, unit: R, due: 2025-12-31, direction: at-most, ${value} }\n`;
    expect(
      texts(target('toBeDecidedBy: 2025-01-31'), target('value: 0.037, from: { date: 2023-12-31, value: 0.047 }')),
    ).toEqual([
      'Ändrat mål agency-weeks · R · all · all till 2025-12-31: beslutas senast 2025-01-31 tas bort; värde sätts till 0,037; start sätts till 0,047 2023-12-31',
    ]);
    expect(texts('', target('toBeDecidedBy: 2025-01-31'))).toEqual([
      'Nytt mål: agency-weeks · R · all · all till 2025-12-31 (beslutas senast 2025-01-31)',
    ]);
  });

  test('the order of account rules is a difference, as the first that matches wins', () => {
    const rules = [
      '  - { accounts: "4510", kind: agency, staffCategory: physician }\n',
      '  - { accounts: "4500-4599", kind: excluded }\n',
    ];
    expect(texts(`accounts:\n${rules.join('')}`, `accounts:\n${rules.toReversed().join('')}`)).toEqual([
      'Ändrad ordning mellan kontoreglerna: den första som fångar kontot gäller',
    ]);
    expect(texts(`accounts:\n${rules.join('')}`, `accounts:\n${rules[1]}`)).toEqual(['Borttagen kontoregel: 4510']);
  });
});
