import type { ChartRole } from './palette.ts';

/** `value` null is a gap in the line; `complete: false` is drawn hollow. */
export type LinePoint = { month: string; value: number | null; complete?: boolean };
export type LineSeries = {
  key: string;
  label: string;
  role: ChartRole;
  points: readonly LinePoint[];
  /** `thin` for what only gives background, such as single months behind a rolling year. */
  weight?: 'strong' | 'thin';
};
export type TargetPath = { label: string; points: readonly { date: string; value: number }[] };
/** Something that happened, as a dated line: a new agreement, an action's start. */
export type ChartMark = { date: string; label: string };
