import { reclassifyCostFacts } from '../../costs/server.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { remapEngagements } from '../../sourcing/server.ts';
import { remapStaffMonths } from '../../staffing/server.ts';
import { readImportRules } from './classification-rules.ts';
import { remapSeriesValues } from './store-series-values.ts';

/**
 * Places every stored row anew by the rules of now: what a rule added later maps needs no new import.
 * @returns number of rows that got another place or class.
 */
export async function reclassifyRows(tx: Tx): Promise<{ rows: number }> {
  const { places } = await readImportRules(tx);
  const placed =
    (await remapStaffMonths(tx, places)) + (await remapEngagements(tx, places)) + (await remapSeriesValues(tx, places));
  // After the engagements, because a purchase goes by the engagement it belongs to.
  const { costs } = await readImportRules(tx);
  return { rows: placed + (await reclassifyCostFacts(tx, costs)) };
}

/** Engagements that name an agreement or a dispensation decide how purchases already stored count. */
export async function reclassifyAfterEngagements(tx: Tx): Promise<void> {
  const { costs } = await readImportRules(tx);
  await reclassifyCostFacts(tx, costs, 'agency');
}
