import { swedishDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { numberParameterAt } from '../../organisation/index.ts';
import { readRules } from '../../organisation/server.ts';

/** Largest attachment where the region's parameters do not say: room for a scanned contract, not for a film. */
const DEFAULT_MEGABYTES = 20;

/** Dated parameter `attachment-max-megabytes`, else the default. */
export async function readSizeLimit(tx: Tx, now: Date): Promise<number> {
  const { parameters } = await readRules(tx);
  const today = swedishDate(now);
  return numberParameterAt(parameters, 'attachment-max-megabytes', today) ?? DEFAULT_MEGABYTES;
}
