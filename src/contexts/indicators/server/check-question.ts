import { ALL, UNSPECIFIED } from '../../../kernel/grid.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { IndicatorDefinition } from '../domain/definition.ts';
import type { RegionRules } from './region-rules.ts';

const notFound = { httpStatus: 404 };

/** The asked indicators, in catalogue order whatever order they were asked in; all when none is named. */
export function requireIndicators(
  rules: RegionRules,
  keys: readonly string[] | undefined,
): readonly IndicatorDefinition[] {
  if (!keys) return rules.indicators;
  const known = rules.indicators.map(({ key }) => key);
  const unknown = keys.find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw new Refusal('indicator-unknown', { indicator: unknown, known: known.join(', ') }, notFound);
  return rules.indicators.filter(({ key }) => keys.includes(key));
}

export async function requireUnit(tx: Tx, unit: string): Promise<void> {
  const found = await tx.selectFrom('unitVersion').select('code').where('code', '=', unit).limit(1).executeTakeFirst();
  if (!found) throw new Refusal('unit-unknown', { unit }, notFound);
}

export function requireStaffCategory(rules: RegionRules, staffCategory: string): string {
  const known = [ALL, ...rules.staffCategories.map(({ key }) => key), UNSPECIFIED];
  if (!known.includes(staffCategory))
    throw new Refusal('staff-category-unknown', { staffCategory, known: known.join(', ') }, notFound);
  return staffCategory;
}

export async function requireCareArea(tx: Tx, careArea: string): Promise<string> {
  if (careArea === ALL || careArea === UNSPECIFIED) return careArea;
  const rows = await tx
    .selectFrom('unitVersion')
    .select('careArea')
    .distinct()
    .where('careArea', 'is not', null)
    .orderBy('careArea')
    .execute();
  const known = rows.map((row) => row.careArea!);
  if (!known.includes(careArea))
    throw new Refusal('care-area-unknown', { careArea, known: [ALL, ...known].join(', ') }, notFound);
  return careArea;
}
