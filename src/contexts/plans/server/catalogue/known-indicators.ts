import type { Tx } from '../../../../platform/db/types.ts';
import { readRegionRules } from '../../../indicators/server.ts';

/** Keys of the product's indicators and of the region's own series. @throws Refusal `region-not-configured`. */
export async function readKnownIndicators(tx: Tx): Promise<ReadonlySet<string>> {
  const { indicators } = await readRegionRules(tx);
  return new Set(indicators.map(({ key }) => key));
}
