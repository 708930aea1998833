import type { Tx } from '../../../platform/db/types.ts';
import type {
  AccountRule,
  Agreement,
  ParameterValue,
  RegionIdentity,
  SeriesDefinition,
  StaffCategory,
  Target,
  UnitVersion,
} from '../domain/configuration.ts';
import { staffCategoriesOf } from '../domain/staff-categories.ts';
import { type CostCentreRange, costCentreRangesOf } from '../domain/tree/cost-centre-resolver.ts';
import { readConfiguration } from './stored-region-file.ts';

/** The rules in force. Shared between callers: not to be changed. */
export type Rules = {
  /** Undefined until a region file has been applied; everything else is then empty but the standard staff categories. */
  region: RegionIdentity | undefined;
  units: readonly UnitVersion[];
  costCentres: readonly CostCentreRange[];
  accounts: readonly AccountRule[];
  parameters: readonly ParameterValue[];
  targets: readonly Target[];
  agreements: readonly Agreement[];
  series: readonly SeriesDefinition[];
  staffCategories: readonly StaffCategory[];
};

/** The rules in force in this transaction. One small query when they are known to the process already. */
export async function readRules(tx: Tx): Promise<Rules> {
  const configuration = (await readConfiguration(tx))?.configuration;
  const units = configuration?.units ?? [];
  return {
    region: configuration?.region,
    units,
    costCentres: costCentreRangesOf(units),
    accounts: configuration?.accounts ?? [],
    parameters: configuration?.parameters ?? [],
    targets: configuration?.targets ?? [],
    agreements: configuration?.agreements ?? [],
    series: configuration?.series ?? [],
    staffCategories: staffCategoriesOf(configuration?.staffCategories ?? []),
  };
}
