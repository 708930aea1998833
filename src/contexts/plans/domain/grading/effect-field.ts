/** The four fields of the picture of effect against difficulty. */
export const FIELDS = ['begin-here', 'plan-well', 'when-room', 'leave'] as const;
export type EffectField = (typeof FIELDS)[number];

const MIDDLE = 2.5;

/** Exactly in the middle counts as large effect, and as easy: it is then looked at rather than passed over. */
export function fieldOf(effect: number, difficulty: number): EffectField {
  if (effect >= MIDDLE) return difficulty <= MIDDLE ? 'begin-here' : 'plan-well';
  return difficulty <= MIDDLE ? 'when-room' : 'leave';
}
