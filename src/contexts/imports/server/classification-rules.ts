import { firstDayOf, lastDayOf, type Month } from '../../../kernel/month.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ClassificationRules } from '../../costs/index.ts';
import { accountClassifier, breakpointsOf, costCentreResolver, unitResolver } from '../../organisation/index.ts';
import { readRules } from '../../organisation/server.ts';
import { readPurchaseClassifier } from '../../sourcing/server.ts';
import type { GridPlaces } from '../../staffing/index.ts';

/** Everything that decides where a row of a file belongs, as the rules stand in this transaction. */
export type ImportRules = { costs: ClassificationRules; places: GridPlaces };

export async function readImportRules(tx: Tx): Promise<ImportRules> {
  const rules = await readRules(tx);
  const unitOfCostCentre = costCentreResolver(rules.costCentres);
  const accountClassOf = accountClassifier(rules.accounts);
  const sourcingOf = await readPurchaseClassifier(tx);
  const categories = new Map(
    rules.staffCategories.flatMap(
      ({ key, name }) =>
        [
          [key, key],
          [name.toLowerCase(), key],
        ] as const,
    ),
  );
  return {
    costs: {
      breakpoints: breakpointsOf([...rules.costCentres, ...rules.accounts]),
      unitOf: unitOfCostCentre,
      accountClassOf,
      sourcingOf,
    },
    places: {
      unitOf: unitByText(rules.units),
      unitOfCostCentre: (costCentre, date) => unitOfCostCentre(costCentre, date),
      staffCategoryOf: (text) => categories.get(text) ?? categories.get(text.toLowerCase()),
    },
  };
}

/** A unit that begins or ends within the month counts for it: as on its last day, else as on its first. */
function unitByText(units: Parameters<typeof unitResolver>[0]) {
  const unitOn = unitResolver(units);
  return (text: string, month: Month): string | undefined =>
    unitOn(text, lastDayOf(month)) ?? unitOn(text, firstDayOf(month));
}
