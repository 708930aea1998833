import { expect, it } from 'vitest';
import { EMPTY_GRADE, gradeOf, isBlank, isComplete, sameGrade, stepOfKey } from './row-grade.ts';

it('knows when a row is blank, half done and complete', () => {
  const half = { ...EMPTY_GRADE, priority: 3 };
  expect([isBlank(EMPTY_GRADE), isBlank(half), isComplete(half)]).toEqual([true, false, false]);
  expect(isComplete({ degreeInPlace: 1, expectedEffect: 2, difficulty: 3, priority: 4 })).toBe(true);
  expect(gradeOf(null)).toEqual(EMPTY_GRADE);
});

it('tells grades apart by steps and motive, not by blanks around it', () => {
  expect(sameGrade({ ...EMPTY_GRADE, motive: ' ' }, EMPTY_GRADE)).toBe(true);
  expect(sameGrade({ ...EMPTY_GRADE, motive: 'a' }, EMPTY_GRADE)).toBe(false);
  expect(sameGrade({ ...EMPTY_GRADE, priority: 1 }, EMPTY_GRADE)).toBe(false);
});

it('reads digits as steps, and 0, Delete and Backspace as none', () => {
  expect(['1', '4', '0', 'Delete', 'Backspace', '5', 'Tab'].map(stepOfKey)).toEqual([
    1,
    4,
    null,
    null,
    null,
    undefined,
    undefined,
  ]);
});
