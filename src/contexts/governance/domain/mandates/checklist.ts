/** One yes/no question of a decision point, with its answer. */
export type ChecklistItem = {
  text: string;
  answer: 'yes' | 'no' | null;
  /** Who answered, and when. */
  answeredBy: string | null;
  answeredAt: string | null;
};

export const unanswered = (text: string): ChecklistItem => ({
  text,
  answer: null,
  answeredBy: null,
  answeredAt: null,
});

/** The items of a changed model: those with the same words keep their answers. */
export const carryOver = (texts: readonly string[], before: readonly ChecklistItem[]): ChecklistItem[] =>
  texts.map((text) => before.find((item) => item.text === text) ?? unanswered(text));

/** What stands in the way of a yes: items that are not answered with yes and that no signed exception covers. */
export const itemsMissing = (
  items: readonly ChecklistItem[],
  exceptions: readonly { item: string }[],
): ChecklistItem[] =>
  items.filter(({ text, answer }) => answer !== 'yes' && !exceptions.some(({ item }) => item === text));
