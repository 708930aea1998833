/** What a union can say of what was dealt with; null until it has been said. */
export const STANDPOINTS = ['agree', 'disagree', 'note'] as const;
export type Standpoint = (typeof STANDPOINTS)[number];

export const CONSULTATION_OUTCOMES = ['agreement', 'disagreement', 'open'] as const;
export type ConsultationOutcome = (typeof CONSULTATION_OUTCOMES)[number];

/** Whether the parties agreed follows from what they have said: one who disagrees is enough, all must have spoken. */
export function outcomeOf(standpoints: readonly (Standpoint | null)[]): ConsultationOutcome {
  if (standpoints.includes('disagree')) return 'disagreement';
  return standpoints.includes(null) || standpoints.length === 0 ? 'open' : 'agreement';
}
