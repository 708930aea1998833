import { parsePlainDate } from '../../../../kernel/plain-date.ts';

/** A new plan as it is typed. */
export type PlanDraft = Readonly<Record<'name' | 'key' | 'unit' | 'validFrom' | 'validTo' | 'effectGoal', string>>;
export type PlanField = keyof PlanDraft;
export const EMPTY_PLAN: PlanDraft = { name: '', key: '', unit: '', validFrom: '', validTo: '', effectGoal: '' };

/** Addresses beside those of the plans: a plan so called could not be opened. */
const RESERVED = ['alla', 'katalog', 'ny-plan'];

/** A key made of a name: `Plan för 2027–2028` is `plan-for-2027-2028`. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');

/** Fields that cannot be sent as they are typed. */
export function planFaults({ name, key, unit, validFrom, validTo }: PlanDraft): PlanField[] {
  const from = parsePlainDate(validFrom);
  const to = parsePlainDate(validTo);
  return [
    ...(name.trim() ? [] : (['name'] as const)),
    ...(/^[a-z0-9][a-z0-9-]{0,59}$/.test(key) && !RESERVED.includes(key) ? [] : (['key'] as const)),
    ...(unit ? [] : (['unit'] as const)),
    ...(from ? [] : (['validFrom'] as const)),
    ...(to && (!from || to >= from) ? [] : (['validTo'] as const)),
  ];
}
