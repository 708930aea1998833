import type { PointState } from '../../domain/mandates/point-states.ts';

export const POINT_WORDS: Readonly<Record<PointState, string>> = {
  upcoming: 'kommande',
  open: 'öppen',
  passed: 'passerad',
  declined: 'avslagen',
};
