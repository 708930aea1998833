import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { renderEdit } from '../../domain/editing/render-edit.ts';
import { entryOf, moveEdit, replaceEdit, versionEdit } from './edits.ts';

const TEXT = `units:
  # Kommentar som ska stå kvar.
  - { code: R, name: Regionen, level: region }
  - { code: HC1, name: Norr, level: verksamhet, parent: R } # flyttas kanske
  - { code: HC2, name: Syd, level: verksamhet, parent: R }
`;
const shown = {
  index: 1,
  line: 4,
  code: 'HC1',
  name: 'Norr',
  level: 'verksamhet',
  parent: 'R',
  careArea: null,
  costCentres: [],
  validFrom: '1900-01-01',
  validTo: null,
};
const apply = (edits: Parameters<typeof renderEdit>[1][]) =>
  edits.reduce((text, edit) => {
    const next = renderEdit(text, edit);
    if (!next.ok) throw new Error(next.error);
    return next.value;
  }, TEXT);

it('writes only what the file would not take for granted', () => {
  expect(entryOf(shown)).toEqual({ code: 'HC1', name: 'Norr', level: 'verksamhet', parent: 'R' });
});

describe('an edit', () => {
  it('gives a new version from a date and ends the old one the day before, comments kept', () => {
    const lines = apply(versionEdit('units', shown, plainDate('2026-01-01'), { name: 'Norr och Väst' })).split('\n');
    expect(lines[1]).toBe('  # Kommentar som ska stå kvar.');
    expect(lines[3]).toBe(
      '  - { code: HC1, name: Norr, level: verksamhet, parent: R, validTo: 2025-12-31 } # flyttas kanske',
    );
    expect(lines[4]).toBe(
      '  - { code: HC1, name: Norr och Väst, level: verksamhet, parent: R, validFrom: 2026-01-01 }',
    );
    expect(lines[5]).toContain('HC2');
  });

  it('moves an entry one step', () => {
    const codes = (text: string) => [...text.matchAll(/code: (\w+)/g)].map((match) => match[1]);
    expect(codes(apply(moveEdit('units', shown, 1)))).toEqual(['R', 'HC2', 'HC1']);
    expect(codes(apply(moveEdit('units', shown, -1)))).toEqual(['HC1', 'R', 'HC2']);
  });

  it('takes away a key that was emptied', () => {
    expect(apply(replaceEdit('units', shown, { parent: undefined }))).toContain(
      '{ code: HC1, name: Norr, level: verksamhet }',
    );
  });
});
