import { formatCount } from '../../../platform/cli/table.ts';
import type { Terms } from '../domain/check-decision.ts';
import type { Outcome } from '../domain/states.ts';

/** Swedish names of what can be decided, as the register and the command line say them. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  granted: 'Bifall',
  'granted-in-part': 'Bifall till en del',
  'granted-with-conditions': 'Bifall med villkor',
  declined: 'Avslag',
};

/** `Bifall: 400 timmar till högst 1 150 kr per timme, 2026-12-01–2027-02-28.` */
export function outcomeInWords(outcome: Outcome, terms: Terms | null, conditions: string | null): string {
  const name = OUTCOME_WORDS[outcome];
  if (!terms) return `${name}.`;
  const hours = String(terms.hours).replace('.', ',');
  const what = `${name}: ${hours} timmar till högst ${formatKronor(terms.rateOre)} kr per timme, ${terms.from}–${terms.to}.`;
  return conditions === null ? what : `${what} Villkor: ${conditions}`;
}

/** Kronor, with öre only where there are any. */
export function formatKronor(amountOre: number): string {
  const ore = amountOre % 100;
  const kronor = formatCount(Math.floor(amountOre / 100));
  return ore === 0 ? kronor : `${kronor},${String(ore).padStart(2, '0')}`;
}
