import type { Tx } from '../../../platform/db/types.ts';
import type { IndicatorDefinitionDto } from '../contract.ts';
import { readDefaultPeriod } from './default-period.ts';
import { readRegionRules } from './region-rules.ts';

/** The indicators of the region with their formulas, as they read for the year so far. */
export async function readIndicators(tx: Tx, now: Date): Promise<IndicatorDefinitionDto[]> {
  const rules = await readRegionRules(tx);
  const period = await readDefaultPeriod(tx, now);
  return rules.indicators.map((definition) => {
    const formula = definition.formula(period, rules.parameters);
    const { key, version, name, description, unitOfMeasure, direction, role, source, manual } = definition;
    return {
      key,
      version,
      name,
      description,
      formula: formula.en,
      formulaSv: formula.sv,
      unitOfMeasure,
      direction,
      role,
      source,
      manual,
    };
  });
}
