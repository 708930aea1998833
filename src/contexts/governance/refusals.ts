import { mandateRefusals } from './domain/mandates/refusals.ts';

/** What governance can refuse, with its sentences. */
export const governanceRefusals = {
  'decision-unknown': {
    sv: 'Det finns inget sådant beslut i registret.',
    en: 'There is no such decision in the register.',
  },
  'decision-superseded-already': {
    sv: 'Beslut {number} har redan ersatts av {later}. Ersätt det i stället.',
    en: 'Decision {number} has already been superseded by {later}. Supersede that one instead.',
  },
  ...mandateRefusals,
} as const;
