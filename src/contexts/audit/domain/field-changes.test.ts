import { describe, expect, it } from 'vitest';
import { fieldChanges } from './field-changes.ts';
import { wordsOfField } from './field-words.ts';

describe('the fields of an event', () => {
  it('are only those that differ, nested ones by their path', () => {
    const before = { status: 'running', title: 'Läkare', plan: { due: '2026-05-01' } };
    const after = { status: 'ended', title: 'Läkare', plan: { due: '2026-05-01' }, endedOn: '2026-06-30' };
    expect(fieldChanges(before, after)).toEqual([
      { field: 'status', before: 'running', after: 'ended' },
      { field: 'endedOn', before: null, after: '2026-06-30' },
    ]);
  });

  it('take lists of values as one, and lists of things one by one', () => {
    expect(
      fieldChanges({ kinds: ['a', 'b'], steps: [{ what: 'x' }] }, { kinds: ['a'], steps: [{ what: 'y' }] }),
    ).toEqual([
      { field: 'kinds', before: 'a, b', after: 'a' },
      { field: 'steps.1.what', before: 'x', after: 'y' },
    ]);
  });

  it('are none where nothing is told', () => {
    expect(fieldChanges(null, undefined)).toEqual([]);
  });

  it('have words, and keep their name where there is none', () => {
    expect(wordsOfField('reconciliation.rowsStored')).toBe('Avstämning: Sparade rader');
    expect(wordsOfField('unheard')).toBe('unheard');
  });
});
