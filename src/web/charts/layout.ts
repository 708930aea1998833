import { scaleLinear } from 'd3-scale';
import { daysInMonth } from '../../kernel/plain-date.ts';
import { monthPosition } from '../format.ts';

export type Margins = { top: number; right: number; bottom: number; left: number };
export type Size = { width: number; height: number };

/** Place of a date on the month axis: a month's value stands at the month's last day, and so does a target due then. */
export function datePosition(date: string): number {
  const month = date.slice(0, 7);
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return monthPosition(month) + Number(date.slice(8, 10)) / days - 1;
}

/** A value axis that includes 0, ends on a round number and has some four steps. */
export function valueScale(values: Iterable<number>, range: readonly [number, number]) {
  let low = 0;
  let high = 0;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const scale = scaleLinear([low, high === low ? low + 1 : high], range);
  return scale.nice(4);
}

/** Moves labels apart so that none stands on another, keeping their order and staying within the picture. */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((_, index) => index).sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  const moved = [...places];
  let floor = low;
  for (const index of order) {
    moved[index] = Math.max(moved[index] ?? 0, floor);
    floor = (moved[index] ?? 0) + gap;
  }
  let ceiling = high;
  for (const index of order.toReversed()) {
    moved[index] = Math.min(moved[index] ?? 0, ceiling);
    ceiling = (moved[index] ?? 0) - gap;
  }
  return moved;
}

/** Which of so many labels to write, every n-th, so that each has room. */
export function everyNth(count: number, room: number, each: number): number {
  return Math.max(1, Math.ceil((count * each) / Math.max(1, room)));
}

/**
 * Where the plot must end so that every label beside a line's end stays within the picture: `share` is how far along
 * the axis the line ends, 0–1.
 */
export function plotEnd(
  labels: readonly { share: number; room: number }[],
  { left, width }: { left: number; width: number },
): number {
  const ends = labels
    .filter(({ share }) => share > 0)
    .map(({ share, room }) => left + (width - LABEL_GAP - room - left) / share);
  return Math.max(left + 1, Math.min(width - LABEL_GAP, ...ends));
}

const LABEL_GAP = 16;
