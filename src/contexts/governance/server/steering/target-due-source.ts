import type { DueItem } from '../../../../kernel/due-item.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import {
  readDefaultPeriod,
  readIndicatorValues,
  readRegionRules,
  type RegionRules,
} from '../../../indicators/server.ts';
import { readRules } from '../../../organisation/server.ts';
import { targetItem } from '../../domain/steering/target-item.ts';

/** Targets that are missed or off their path in the year so far: one item each. */
export const targetDueSource: DueSource = async (tx, { now }) => {
  const { region, units } = await readRules(tx);
  if (!region) return [];
  const rules = await readRegionRules(tx);
  const period = await readDefaultPeriod(tx, now);
  const nameOf = (code: string) => units.findLast((unit) => unit.code === code)?.name ?? code;
  const wordsOf = new Map(rules.indicators.map(({ key, name }) => [key, name.sv]));
  const staffNames = new Map(rules.staffCategories.map(({ key, name }) => [key, name]));
  const items: DueItem[] = [];
  for (const { unit, staffCategory, careArea, indicators } of selectionsOf(rules.targets)) {
    const values = await readIndicatorValues(tx, { period, indicators, unit, staffCategory, careArea });
    for (const value of values) {
      const names = {
        indicator: wordsOf.get(value.indicator) ?? value.indicator,
        unit: nameOf(unit),
        staffCategory: staffNames.get(staffCategory),
      };
      const item = targetItem(value, names);
      if (item) items.push(item);
    }
  }
  return items;
};

type Selected = Pick<RegionRules['targets'][number], 'unit' | 'staffCategory' | 'careArea'> & { indicators: string[] };

/** Indicators with a target by what the targets hold for, so that each selection is read once. */
function selectionsOf(targets: RegionRules['targets']): Selected[] {
  const selections = new Map<string, Selected>();
  for (const { unit, staffCategory, careArea, indicator } of targets) {
    const key = JSON.stringify([unit, staffCategory, careArea]);
    const known = selections.get(key) ?? { unit, staffCategory, careArea, indicators: [] };
    if (!known.indicators.includes(indicator)) known.indicators.push(indicator);
    selections.set(key, known);
  }
  return [...selections.values()];
}
