import type { Tx } from '../../../../../platform/db/types.ts';
import type { CatalogueAction } from '../../../domain/catalogue/action.ts';
import { spreadOf } from '../../../domain/grading/spread.ts';
import { readCatalogue } from '../stored-catalogue.ts';
import { readChoices } from './stored-choices.ts';
import { readHoldingGrades } from './stored-grades.ts';

/** An action that a unit has chosen, as it read in the catalogue version of the choice. */
export type ChosenAction = Omit<CatalogueAction, 'withdrawnReason'> & {
  reason: string | null;
  chosenBy: string;
  chosenAt: string;
  /** Median of the graders' priority, 1–4; null when nobody has graded it. */
  priority: number | null;
};

/** What goes into a unit's plan, by priority and then by number. `catalogueVersion` is that of the choice. */
export async function readChosenActions(tx: Tx, unit: string): Promise<ChosenAction[]> {
  const choices = (await readChoices(tx, { unit, holdingOnly: true })).filter(({ chosen }) => chosen);
  const grades = await readHoldingGrades(tx, unit);
  const versions = new Map<number, CatalogueAction[]>();
  for (const version of new Set(choices.map(({ catalogueVersion }) => catalogueVersion)))
    versions.set(version, await readCatalogue(tx, version));
  const chosen = choices.flatMap(({ action, catalogueVersion, reason, chosenBy, chosenAt }) => {
    const text = versions.get(catalogueVersion)?.find(({ number }) => number === action);
    if (!text) return [];
    const { withdrawnReason: _withdrawn, ...content } = text;
    const priorities = (grades.get(action) ?? []).flatMap(({ priority }) => priority ?? []);
    const priority = spreadOf(priorities)?.median ?? null;
    return [{ ...content, catalogueVersion, reason, chosenBy, chosenAt, priority }];
  });
  return chosen.toSorted((one, other) => (other.priority ?? 0) - (one.priority ?? 0) || one.number - other.number);
}
