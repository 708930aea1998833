import { isValidOn, type PlainDate, type Validity } from '../../../kernel/plain-date.ts';
import type { RefusalCode } from './check-action.ts';
import { costOre } from './cost.ts';
import type { Outcome } from './states.ts';

export type Asked = { from: PlainDate; to: PlainDate; hours: number | null; rateOre: number };
export type Terms = { from: PlainDate; to: PlainDate; hours: number; rateOre: number };
/** What the decision says; what it leaves out is as asked for. */
export type DecisionSaid = { outcome: Outcome; conditions: string } & Partial<Terms>;

export type Judged = { refused: RefusalCode } | { terms: Terms | null };

/** What a decision grants: never more than was asked for; null when it declines. */
export function termsOf(asked: Asked, said: DecisionSaid): Judged {
  if (said.outcome === 'declined') return { terms: null };
  const hours = said.hours ?? asked.hours;
  if (hours === null) return { refused: 'granted-hours-missing' };
  const terms = {
    from: said.from ?? asked.from,
    to: said.to ?? asked.to,
    hours,
    rateOre: said.rateOre ?? asked.rateOre,
  };
  if (terms.from > terms.to) return { refused: 'granted-period-backwards' };
  if (isBeyond(terms, asked)) return { refused: 'granted-beyond-request' };
  const isWhole =
    terms.from === asked.from &&
    terms.to === asked.to &&
    terms.rateOre === asked.rateOre &&
    (asked.hours === null || terms.hours === asked.hours);
  if (said.outcome === 'granted' && !isWhole) return { refused: 'granted-is-in-part' };
  if (said.outcome === 'granted-in-part' && isWhole) return { refused: 'granted-is-whole' };
  if (said.outcome === 'granted-with-conditions' && said.conditions.trim() === '')
    return { refused: 'conditions-missing' };
  return { terms };
}

const isBeyond = (terms: Terms, asked: Asked): boolean =>
  terms.from < asked.from ||
  terms.to > asked.to ||
  terms.rateOre > asked.rateOre ||
  (asked.hours !== null && terms.hours > asked.hours);

export type DelegationRule = Validity & { role: string; upToAmountOre: number | null };

/**
 * Whether a role may decide about an amount. Where the region has set rules for the day they bind; where it has not,
 * the permission table alone decides.
 */
export function isDelegated(
  rules: readonly DelegationRule[],
  role: string,
  terms: Terms | null,
  today: PlainDate,
): boolean {
  const inForce = rules.filter((rule) => isValidOn(rule, today));
  if (inForce.length === 0) return true;
  const amountOre = terms === null ? 0 : costOre(terms.hours, terms.rateOre);
  return inForce.some((rule) => rule.role === role && (rule.upToAmountOre === null || amountOre <= rule.upToAmountOre));
}
