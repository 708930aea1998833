import type { TargetReference } from './directive.ts';

export const sameTarget = (one: TargetReference, other: TargetReference): boolean =>
  one.indicator === other.indicator &&
  one.unit === other.unit &&
  one.staffCategory === other.staffCategory &&
  one.careArea === other.careArea &&
  one.due === other.due;

/** A text that tells targets apart: for choices in a form. */
export const targetText = ({ indicator, unit, staffCategory, careArea, due }: TargetReference): string =>
  [indicator, unit, staffCategory, careArea, due].join('|');

export function parseTargetText(text: string): TargetReference | null {
  const [indicator, unit, staffCategory, careArea, due] = text.split('|');
  if (!indicator || !unit || !staffCategory || !careArea || !due) return null;
  return { indicator, unit, staffCategory, careArea, due };
}
