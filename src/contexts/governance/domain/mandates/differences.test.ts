import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween } from './differences.ts';
import { blankDirective, type Directive } from './directive.ts';
import { standardPoints } from './standard-points.ts';

const base: Directive = {
  ...blankDirective('Oberoende', standardPoints()),
  risks: [
    { id: 'r1', text: 'Sämre tillgänglighet', handling: 'Följs' },
    { id: 'r2', text: 'Övertid', handling: '' },
    { id: 'r3', text: 'Vakanser', handling: '' },
  ],
};
const changes = (after: Partial<Directive>) =>
  differencesBetween(base, { ...base, ...after }).map(({ section, field, change, row, column, before, after: to }) => ({
    where: [section, field, row?.name, column].filter(Boolean).join(' '),
    change,
    before,
    to,
  }));

describe('differences', () => {
  it('tell a text, a row that came, a row that went, a part of a row and a row that moved', () => {
    const [one, two, three] = base.risks as [Directive['risks'][0], Directive['risks'][0], Directive['risks'][0]];
    expect(changes({ idea: 'Egen personal' })).toEqual([
      { where: 'background idea', change: 'added', before: '', to: 'Egen personal' },
    ]);
    expect(changes({ title: 'Nytt' })).toMatchObject([{ change: 'changed', before: 'Oberoende', to: 'Nytt' }]);
    const four = { id: 'r4', text: 'Stöld', handling: '' };
    expect(changes({ risks: [one, two, three, four] })).toMatchObject([
      { where: 'risks risks Stöld', change: 'added' },
    ]);
    expect(changes({ risks: [one, three] })).toMatchObject([{ where: 'risks risks Övertid', change: 'removed' }]);
    expect(changes({ risks: [{ ...one, handling: '' }, two, three] })).toMatchObject([
      { where: 'risks risks Sämre tillgänglighet handling', change: 'removed', before: 'Följs', to: '' },
    ]);
    expect(changes({ risks: [two, one, three] })).toMatchObject([
      { where: 'risks risks Övertid', change: 'moved', before: 2, to: 1 },
      { where: 'risks risks Sämre tillgänglighet', change: 'moved', before: 1, to: 2 },
    ]);
  });

  it('are none whatever order the parts of an object are stored in', () => {
    const row = { target: { due: '2027-12-31', unit: 'R', indicator: 'i', careArea: 'all', staffCategory: 'all' } };
    const other = { target: { indicator: 'i', unit: 'R', staffCategory: 'all', careArea: 'all', due: '2027-12-31' } };
    const written = (target: object) => ({ ...base, mandateGoals: [{ id: 'g', text: '', ...target }] }) as Directive;
    expect(differencesBetween(written(row), written(other))).toEqual([]);
  });

  const texts = fc.record({ idea: fc.string(), costs: fc.string() });
  const risks = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.string(), handling: fc.string() }),
    { selector: ({ id }) => id },
  );
  const directive = fc.tuple(texts, risks).map(([some, rows]): Directive => ({ ...base, ...some, risks: rows }));

  it('are none from a version to itself, and as many there as back', () => {
    fc.assert(
      fc.property(directive, directive, (one, other) => {
        expect(differencesBetween(one, one)).toEqual([]);
        const back = differencesBetween(other, one);
        expect(differencesBetween(one, other)).toHaveLength(back.length);
      }),
    );
  });

  it('are some whenever anything differs', () => {
    fc.assert(
      fc.property(directive, directive, (one, other) => {
        const differ = JSON.stringify(one) !== JSON.stringify(other);
        const keys = (rows: Directive['risks']) =>
          JSON.stringify(rows.map(({ id, text, handling }) => [id, text, handling]));
        const same = one.idea === other.idea && one.costs === other.costs && keys(one.risks) === keys(other.risks);
        expect(differencesBetween(one, other).length > 0).toBe(differ && !same);
      }),
    );
  });
});
