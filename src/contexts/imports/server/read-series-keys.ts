import type { Tx } from '../../../platform/db/types.ts';
import { builtInSeriesKeys } from '../../indicators/index.ts';
import { readRules } from '../../organisation/server.ts';

/** Keys of the series whose values are read: the built-in ones and the region's own. Values of others wait until they are defined. */
export async function readSeriesKeys(tx: Tx): Promise<ReadonlySet<string>> {
  const { series } = await readRules(tx);
  return new Set([...builtInSeriesKeys, ...series.map(({ key }) => key)]);
}
