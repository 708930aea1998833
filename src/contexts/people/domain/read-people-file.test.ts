import { describe, expect, it } from 'vitest';
import { readPeopleFile } from './read-people-file.ts';

function faultsOf(text: string): (string | number)[][] {
  const read = readPeopleFile(text);
  if (read.ok) throw new Error('the file was read');
  return read.error.map(({ code, line, otherLine }) => [line, code, ...(otherLine === undefined ? [] : [otherLine])]);
}

describe('a people file', () => {
  it('is read as the contract writes it', () => {
    const read = readPeopleFile(
      'people: [{ id: anna, name: Anna Exempel, roles: [{ role: controller, unit: R, validFrom: 2026-01-01, validTo: 2026-12-31 }] }]',
    );
    expect(read).toEqual({
      ok: true,
      value: {
        people: [
          {
            id: 'anna',
            name: 'Anna Exempel',
            email: undefined,
            hsaId: undefined,
            roles: [
              {
                role: 'controller',
                unit: 'R',
                validFrom: '2026-01-01',
                validTo: '2026-12-31',
                employment: undefined,
                substituteFor: undefined,
              },
            ],
          },
        ],
        delegations: undefined,
      },
    });
  });

  it.each([
    ['health-director', 'health-director'],
    ['health director', 'health-director'],
    ['Health_Director', 'health-director'],
    ['Hälso- och sjukvårdsdirektör', 'health-director'],
    ['verksamhetschef', 'head-of-department'],
    ['processledare', 'programme-lead'],
  ])('takes the role as %s', (written, role) => {
    const read = readPeopleFile(`people: [{ id: a, name: A, roles: [{ role: ${written}, unit: R }] }]`);
    expect(read).toMatchObject({ ok: true, value: { people: [{ roles: [{ role, validFrom: '1900-01-01' }] }] } });
  });

  it('keeps an id of digits as it is written', () => {
    expect(readPeopleFile('people: [{ id: 007, name: A }]')).toMatchObject({
      ok: true,
      value: { people: [{ id: '007' }] },
    });
  });

  it('has delegation rules with amounts in whole kronor', () => {
    const read = readPeopleFile(`people: []
delegations:
  - { decision: dispensation, role: health-director, upToAmount: 500000, validFrom: 2026-01-01, source: RS 1-2026 }
`);
    expect(read).toMatchObject({
      ok: true,
      value: { delegations: [{ decision: 'dispensation', role: 'health-director', upToAmountOre: 50_000_000 }] },
    });
  });

  it('tells every fault at once, each with its line', () => {
    expect(
      faultsOf(`people:
  - { id: a, name: A, roles: [{ role: king, unit: R }] }
  - { id: b, roles: [{ role: controller }] }
  - { id: "b c", name: C, emial: x }
  - { id: d, name: D, roles: [{ role: controller, unit: R, validFrom: 2026-02-30 }] }
  - { id: e, name: E, roles: [{ role: controller, unit: R, validFrom: 2026-02-01, validTo: 2026-01-01 }] }
  - { id: a, name: A }
  - x
delegations:
  - { decision: dispensation, role: controller, upToAmount: many, source: S }
`),
    ).toEqual([
      [2, 'people-file-role-unknown'],
      [3, 'people-file-key-missing'],
      [3, 'people-file-key-missing'],
      [4, 'people-file-key-unknown'],
      [4, 'people-file-id-unfit'],
      [5, 'people-file-date-unfit'],
      [6, 'people-file-ends-before-it-begins'],
      [7, 'people-file-person-twice', 2],
      [8, 'people-file-not-an-entry'],
      [10, 'people-file-amount-unfit'],
    ]);
  });

  it('names both places where one role is given twice for a day', () => {
    expect(
      faultsOf(`people:
  - id: a
    name: A
    roles:
      - { role: controller, unit: R, validTo: 2026-06-30 }
      - { role: controller, unit: R, validFrom: 2026-07-01 }
      - { role: controller, unit: R, validFrom: 2026-06-30, validTo: 2026-06-30 }
`),
    ).toEqual([[7, 'people-file-role-twice', 5]]);
  });

  it.each([
    ['people: [', 'people-file-syntax'],
    ['', 'people-file-not-a-map'],
    ['- a', 'people-file-not-a-map'],
    ['roles: []', 'people-file-key-unknown'],
    ['people: { a: 1 }', 'people-file-not-a-list'],
  ])('refuses %j', (text, code) => {
    expect(faultsOf(text)[0]?.[1]).toBe(code);
  });
});
