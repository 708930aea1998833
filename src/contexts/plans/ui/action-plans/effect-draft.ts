import { type Month, parseMonth } from '../../../../kernel/month.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import type { EffectMeasure } from '../../domain/action-plans/planned-action.ts';

type Effect = PlannedActionDto['effects'][number];

/** An expected effect as it is typed. `id` is only the form's. */
export type EffectDraft = {
  id: number;
  measure: EffectMeasure;
  unit: string;
  staffCategory: string;
  fromMonth: string;
  rampUpMonths: string;
  low: string;
  central: string;
  high: string;
};
export type EffectField = Exclude<keyof EffectDraft, 'id' | 'measure' | 'staffCategory'>;

/** Costs are stored in öre and written in kronor. */
const scaleOf = (measure: EffectMeasure): number => (measure === 'cost-ore' ? 100 : 1);
const written = (value: number): string => String(value).replace('.', ',').replace('-', '−');

export const effectDraftOf = (effect: Effect, id: number): EffectDraft => ({
  ...effect,
  id,
  rampUpMonths: String(effect.rampUpMonths),
  low: written(effect.low / scaleOf(effect.measure)),
  central: written(effect.central / scaleOf(effect.measure)),
  high: written(effect.high / scaleOf(effect.measure)),
});

export const emptyEffect = (id: number, unit: string): EffectDraft => ({
  id,
  measure: 'agency-weeks',
  unit,
  staffCategory: 'all',
  fromMonth: '',
  rampUpMonths: '0',
  low: '',
  central: '',
  high: '',
});

/** A number as Swedish readers write it; undefined when it is none. */
export function numberOf(typed: string): number | undefined {
  const plain = typed
    .replaceAll(/[\s\u00A0\u202F]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** The effect to be sent, or the fields that cannot be. */
export function readEffectDraft(draft: EffectDraft): { effect: Effect } | { wrong: EffectField[] } {
  const { measure, unit, staffCategory } = draft;
  const [low, central, high] = [numberOf(draft.low), numberOf(draft.central), numberOf(draft.high)];
  const fromMonth = parseMonth(draft.fromMonth.trim());
  const rampUpMonths = numberOf(draft.rampUpMonths);
  const fitsRamp =
    rampUpMonths !== undefined && Number.isInteger(rampUpMonths) && rampUpMonths >= 0 && rampUpMonths <= 120;
  const wrong: EffectField[] = [
    ...(unit ? [] : (['unit'] as const)),
    ...(fromMonth ? [] : (['fromMonth'] as const)),
    ...(fitsRamp ? [] : (['rampUpMonths'] as const)),
    ...(low === undefined ? (['low'] as const) : []),
    ...(central === undefined || (low !== undefined && central < low) ? (['central'] as const) : []),
    ...(high === undefined || (central !== undefined && high < central) ? (['high'] as const) : []),
  ];
  if (wrong.length > 0) return { wrong };
  const stored = (value: number) => (measure === 'cost-ore' ? Math.round(value * scaleOf(measure)) : value);
  return {
    effect: {
      measure,
      unit,
      staffCategory,
      fromMonth: fromMonth as Month,
      rampUpMonths: rampUpMonths!,
      low: stored(low!),
      central: stored(central!),
      high: stored(high!),
    },
  };
}
