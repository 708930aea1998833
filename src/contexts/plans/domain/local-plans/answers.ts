/** What a department can answer to an action of the region's plan. */
export const ANSWERS = ['taken-over', 'adapted', 'declined'] as const;
export type Answer = (typeof ANSWERS)[number];

export type RegionAction = { number: number; level: string; unit: string; status: string };

/**
 * The region's actions that a department answers: close to operations, not stopped, and placed in a part of the tree that
 * the department is in. What is placed in another department is not its to answer.
 */
export function actionsToAnswer<Action extends RegionAction>(
  actions: readonly Action[],
  unit: string,
  below: (code: string) => ReadonlySet<string>,
): Action[] {
  return actions.filter(
    (action) => action.level === 'close-to-operations' && action.status !== 'stopped' && below(action.unit).has(unit),
  );
}

export type AnswerCounts = { total: number; takenOver: number; adapted: number; declined: number; unanswered: number };

/** Counts by answer; undefined for what has none. The parts always add up to the whole. */
export function countAnswers(answers: readonly (Answer | null)[]): AnswerCounts {
  const counts = { total: answers.length, takenOver: 0, adapted: 0, declined: 0, unanswered: 0 };
  for (const answer of answers) counts[PART[answer ?? 'unanswered']]++;
  return counts;
}

const PART = {
  'taken-over': 'takenOver',
  adapted: 'adapted',
  declined: 'declined',
  unanswered: 'unanswered',
} as const;

/** What differs from the whole; 0 when the parts add up. */
export const answersAstray = ({ total, takenOver, adapted, declined, unanswered }: AnswerCounts): number =>
  total - takenOver - adapted - declined - unanswered;
