import { createHash } from 'node:crypto';
import type { Tx } from '../../../platform/db/types.ts';
import type { RegionConfiguration } from '../domain/configuration.ts';
import { parseRegionFile } from '../domain/reading/parse-region-file.ts';

export const hashOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Which version of the region file is in force; undefined before the first. */
export function readVersionInForce(tx: Tx): Promise<{ id: number; contentHash: string } | undefined> {
  return tx.selectFrom('regionFile').select(['id', 'contentHash']).orderBy('id', 'desc').limit(1).executeTakeFirst();
}

export async function readTextOf(tx: Tx, id: number): Promise<string> {
  const row = await tx.selectFrom('regionFile').select('content').where('id', '=', id).executeTakeFirstOrThrow();
  return row.content;
}

/** Configurations by the hash of their text: reading YAML takes a tenth of a second for a large region, and the text of a hash never changes. */
const parsed = new Map<string, RegionConfiguration>();
const REMEMBERED = 8;

export type StoredConfiguration = { version: number; contentHash: string; configuration: RegionConfiguration };

/** The configuration in force, read from the stored region file; undefined before the first. */
export async function readConfiguration(tx: Tx): Promise<StoredConfiguration | undefined> {
  const version = await readVersionInForce(tx);
  if (!version) return undefined;
  const known = parsed.get(version.contentHash) ?? parseStored(await readTextOf(tx, version.id), version.id);
  parsed.delete(version.contentHash);
  parsed.set(version.contentHash, known);
  const oldest = parsed.keys().next();
  if (parsed.size > REMEMBERED && !oldest.done) parsed.delete(oldest.value);
  return { version: version.id, contentHash: version.contentHash, configuration: known };
}

/** It was checked against the other contexts when it was applied; only its shape is read again. */
function parseStored(text: string, id: number): RegionConfiguration {
  const { region, sections, problems } = parseRegionFile(text);
  if (!region || problems.length > 0)
    throw new Error(`stored region file ${id} cannot be read: ${problems[0]?.code ?? ''}`);
  return { region, ...sections };
}
