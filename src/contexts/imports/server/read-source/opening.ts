import { Refusal } from '../../../../kernel/refusal.ts';
import type { TabularKind } from '../../domain/kinds.ts';
import type { DateRange, SourceKind } from '../../domain/row-types.ts';
import type { RunningHash } from './content-hash.ts';

/** A file that is being opened: what is known of it so far, and what it was asked to be read as. */
export type Opening = {
  file: string;
  fileName: string;
  byteSize: number;
  head: Buffer;
  kind: Exclude<SourceKind, 'invoice'> | undefined;
  profile: string | undefined;
  range: DateRange;
  hash: RunningHash;
};

/** What a table was asked to be read as. @throws Refusal when it was to be SIE. */
export function wantedTable(
  opening: Opening,
  found: string,
): { kind: TabularKind | undefined; profile: string | undefined } {
  const { fileName, kind, profile } = opening;
  if (kind === 'sie') throw new Refusal('kind-mismatch', { file: fileName, asked: 'sie', found });
  if (profile === 'sie') throw new Refusal('profile-mismatch', { file: fileName, profile, found });
  return { kind, profile };
}
