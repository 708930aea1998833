import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readRules } from '../../../organisation/server.ts';
import { exampleOf, fitsRegistryPattern } from '../../domain/decisions/registry-number.ts';

/** That a registry number is written as the region writes them. @throws Refusal `registry-number-unfit`. */
export async function requireRegistryNumber(tx: Tx, value: string | undefined): Promise<void> {
  if (value === undefined) return;
  const pattern = (await readRules(tx)).region?.registryNumberPattern;
  if (pattern === undefined || fitsRegistryPattern(pattern, value)) return;
  throw new Refusal('registry-number-unfit', { value, example: exampleOf(pattern, '2026') });
}
