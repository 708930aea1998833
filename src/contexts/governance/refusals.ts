import { mandateRefusals } from './domain/mandates/refusals.ts';
import { decisionRefusals } from './domain/decisions/decision-refusals.ts';
import { steeringRefusals } from './domain/steering/steering-refusals.ts';

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
  ...steeringRefusals,
  ...decisionRefusals,
} as const;
