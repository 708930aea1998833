import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { DispensationDto } from '../../contract.ts';
import type { Outcome } from '../../domain/states.ts';
import { kronorText, numberText, parseNumber, parseRate } from '../form/form-values.ts';

/** A decision as it is typed. */
export type DecisionValues = {
  outcome: Outcome | null;
  grantedFrom: string;
  grantedTo: string;
  grantedHours: string;
  grantedRate: string;
  conditions: string;
  ground: string;
  registryNumber: string;
  followUpOn: string;
  consultedPerson: string | null;
  consultedOn: string;
  consultedWords: string;
};

/** What was asked for, as where the decision begins. */
export function initialDecision(dispensation: DispensationDto, today: string): DecisionValues {
  const hours = dispensation.assessment?.hours;
  return {
    outcome: null,
    grantedFrom: dispensation.periodFrom ?? '',
    grantedTo: dispensation.periodTo ?? '',
    grantedHours: numberText(hours?.kind === 'value' ? hours.value : dispensation.hours),
    grantedRate: kronorText(dispensation.hourlyRateOre),
    conditions: '',
    ground: '',
    registryNumber: dispensation.registryNumber ?? '',
    followUpOn: '',
    consultedPerson: dispensation.consultees.length === 1 ? dispensation.consultees[0]!.id : null,
    consultedOn: today,
    consultedWords: '',
  };
}

export const hasTerms = (outcome: Outcome | null): boolean =>
  outcome === 'granted-in-part' || outcome === 'granted-with-conditions';

export type DecisionFault = {
  field: keyof DecisionValues;
  code: 'request-field-missing' | 'number-unfit' | 'date-unfit';
};

export function decisionFaults(values: DecisionValues): DecisionFault[] {
  const missing = (field: keyof DecisionValues): DecisionFault[] =>
    values[field] === null || values[field]?.trim() === '' ? [{ field, code: 'request-field-missing' }] : [];
  const date = (field: 'grantedFrom' | 'grantedTo' | 'followUpOn' | 'consultedOn'): DecisionFault[] =>
    values[field] !== '' && !parsePlainDate(values[field]) ? [{ field, code: 'date-unfit' }] : [];
  const hasConsultation = values.consultedWords.trim() !== '';
  const terms = hasTerms(values.outcome)
    ? ([
        ...date('grantedFrom'),
        ...date('grantedTo'),
        ...(parseNumber(values.grantedHours) === undefined ? [{ field: 'grantedHours', code: 'number-unfit' }] : []),
        ...(parseRate(values.grantedRate) === undefined ? [{ field: 'grantedRate', code: 'number-unfit' }] : []),
      ] as DecisionFault[])
    : [];
  return [
    ...missing('outcome'),
    ...terms,
    ...(values.outcome === 'granted-with-conditions' ? missing('conditions') : []),
    ...missing('ground'),
    ...date('followUpOn'),
    ...(hasConsultation ? [...missing('consultedPerson'), ...date('consultedOn')] : []),
  ];
}

/** As the API takes it. */
export function decisionBody(values: DecisionValues) {
  const given = (field: 'registryNumber' | 'followUpOn' | 'conditions') =>
    values[field].trim() === '' ? {} : { [field]: values[field].trim() };
  const terms = {
    grantedFrom: values.grantedFrom,
    grantedTo: values.grantedTo,
    grantedHours: parseNumber(values.grantedHours),
    grantedRateOre: parseRate(values.grantedRate),
  };
  const consultation = { person: values.consultedPerson, date: values.consultedOn, words: values.consultedWords };
  return {
    outcome: values.outcome,
    ground: values.ground,
    ...(hasTerms(values.outcome) ? terms : {}),
    ...(values.outcome === 'granted-with-conditions' ? given('conditions') : {}),
    ...given('registryNumber'),
    ...given('followUpOn'),
    ...(values.consultedWords.trim() === '' ? {} : { consultation }),
  };
}
