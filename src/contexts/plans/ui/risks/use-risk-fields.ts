import { useLanguage, useText } from '../../../../web/text.ts';
import type { RiskDto } from '../../contract/risks.ts';
import { PROBABILITY_STEPS, RISK_AREAS, SEVERITY_STEPS } from '../../domain/risks/scales.ts';
import type { FormField, Values } from '../around/FieldsForm.tsx';

/** What an assessment asks, filled in with a risk when one is given. */
export function useRiskFields(risk?: RiskDto): FormField[] {
  const text = useText();
  const { language } = useLanguage();
  const steps = (words: typeof PROBABILITY_STEPS) =>
    words.map((each, index) => ({ key: String(index + 1), label: `${index + 1} ${each[language]}` }));
  const step = (name: 'probability' | 'severity' | 'residualProbability' | 'residualSeverity'): FormField => ({
    name,
    label: text(`risks.field.${name}`),
    kind: 'choice',
    options: steps(name.toLowerCase().includes('probability') ? PROBABILITY_STEPS : SEVERITY_STEPS),
    start: risk ? String(risk[name]) : '',
    isRequired: true,
  });
  const lines = (name: 'cause' | 'consequence' | 'measure'): FormField => ({
    name,
    label: text(`risks.field.${name}`),
    hint: text(`risks.field.${name}.hint`),
    kind: 'lines',
    rows: 2,
    start: risk?.[name] ?? '',
    isRequired: true,
  });
  return [
    {
      name: 'area',
      label: text('risks.area'),
      kind: 'choice',
      options: RISK_AREAS.map((key) => ({ key, label: text(`risks.area.${key}`) })),
      start: risk?.area ?? '',
      isRequired: true,
    },
    lines('cause'),
    lines('consequence'),
    step('probability'),
    step('severity'),
    lines('measure'),
    step('residualProbability'),
    step('residualSeverity'),
    { name: 'reviewOn', label: text('risks.review'), kind: 'date', start: risk?.reviewOn ?? '', isRequired: true },
  ];
}

const NUMBERS: readonly string[] = ['probability', 'severity', 'residualProbability', 'residualSeverity'];

/** Typed values as the API takes them. */
export const riskBody = (values: Values): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, NUMBERS.includes(name) ? Number(value) : value]),
  );
