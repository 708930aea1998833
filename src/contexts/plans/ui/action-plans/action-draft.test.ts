import { expect, test } from 'vitest';
import { changeOf, draftFaults, EMPTY_DRAFT } from './action-draft.ts';

test('only what differs is sent, in the form the API takes', () => {
  const before = { ...EMPTY_DRAFT, title: 'A', area: 'pay-and-compensation', unit: 'R', endsOn: '2026-05-01' };
  expect(changeOf(before, before)).toEqual({});
  const draft = { ...before, title: ' B ', endsOn: '', budget: '1 250,50', prerequisites: '2, 7' };
  expect(changeOf(before, draft)).toEqual({ title: 'B', endsOn: null, budgetOre: 125_050, prerequisites: [2, 7] });
});

test('what is missing or no number is pointed out', () => {
  expect(draftFaults(EMPTY_DRAFT)).toEqual(['title', 'area', 'unit']);
  const draft = {
    ...EMPTY_DRAFT,
    title: 'A',
    area: 'pay-and-compensation',
    unit: 'R',
    budget: 'mycket',
    prerequisites: 'alla',
  };
  expect(draftFaults(draft)).toEqual(['budget', 'prerequisites']);
});
