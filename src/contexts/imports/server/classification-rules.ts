import type { Month } from '../../../kernel/month.ts';
import { firstDayOf, lastDayOf } from '../../../kernel/month.ts';
import { isValidOn, type PlainDate, addDays, type Validity } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ClassificationRules } from '../../costs/index.ts';
import { accountClassifier, costCentreResolver } from '../../organisation/index.ts';
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

function breakpointsOf(validities: readonly Validity[]): PlainDate[] {
  const dates = validities.flatMap(({ validFrom, validTo }) =>
    validTo === undefined ? [validFrom] : [validFrom, addDays(validTo, 1)],
  );
  return [...new Set(dates)].toSorted();
}

/** By code, else by name where only one unit of that month has it. */
function unitByText(units: readonly (Validity & { code: string; name: string })[]) {
  const known = new Map<string, string | undefined>();
  const find = (text: string, month: Month): string | undefined => {
    const during = units.filter((unit) => isValidOn(unit, lastDayOf(month)) || isValidOn(unit, firstDayOf(month)));
    if (during.some((unit) => unit.code === text)) return text;
    const named = new Set(
      during.filter((unit) => unit.name.toLowerCase() === text.toLowerCase()).map((unit) => unit.code),
    );
    return named.size === 1 ? [...named][0] : undefined;
  };
  return (text: string, month: Month): string | undefined => {
    const key = `${month}\t${text}`;
    if (!known.has(key)) known.set(key, find(text, month));
    return known.get(key);
  };
}
