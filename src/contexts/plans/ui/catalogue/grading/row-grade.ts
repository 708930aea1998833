import { type Dimension, DIMENSIONS, type Step } from '../../../domain/grading/scales.ts';

/** What stands in a row of the grading page. */
export type RowGrade = Readonly<Record<Dimension, number | null>> & { motive: string | null };

export const EMPTY_GRADE: RowGrade = {
  degreeInPlace: null,
  expectedEffect: null,
  difficulty: null,
  priority: null,
  motive: null,
};

export const gradeOf = (stored: RowGrade | null): RowGrade =>
  stored
    ? {
        degreeInPlace: stored.degreeInPlace,
        expectedEffect: stored.expectedEffect,
        difficulty: stored.difficulty,
        priority: stored.priority,
        motive: stored.motive,
      }
    : EMPTY_GRADE;

export const isComplete = (grade: Readonly<Record<Dimension, number | null>>): boolean =>
  DIMENSIONS.every((dimension) => grade[dimension] !== null);
export const isBlank = (grade: RowGrade): boolean => DIMENSIONS.every((dimension) => grade[dimension] === null);

export const sameGrade = (one: RowGrade, other: RowGrade): boolean =>
  DIMENSIONS.every((dimension) => one[dimension] === other[dimension]) &&
  (one.motive?.trim() || null) === (other.motive?.trim() || null);

/** What a key means in a group of steps: a step, `null` to clear it, undefined for nothing. */
export function stepOfKey(key: string): Step | null | undefined {
  if (key === '1' || key === '2' || key === '3' || key === '4') return Number(key) as Step;
  return key === '0' || key === 'Delete' || key === 'Backspace' ? null : undefined;
}
