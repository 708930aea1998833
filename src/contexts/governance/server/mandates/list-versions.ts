import type { Tx } from '../../../../platform/db/types.ts';
import type { VersionDto } from '../../contract/mandates.ts';
import { personNames } from './check-directive.ts';

/** Every version of a mandate's directive, newest first. */
export async function listVersions(tx: Tx, mandate: string): Promise<VersionDto[]> {
  const rows = await tx
    .selectFrom('mandateVersion')
    .select(['number', 'writtenAt', 'writtenBy', 'establishedAt', 'establishedBy'])
    .where('mandateKey', '=', mandate)
    .orderBy('number', 'desc')
    .execute();
  const names = await personNames(
    tx,
    rows.flatMap(({ writtenBy, establishedBy }) => [writtenBy, establishedBy ?? writtenBy]),
  );
  const nameOf = (id: string) => (id === 'local' ? 'Lokal användare' : (names.get(id) ?? id));
  return rows.map(({ number, writtenAt, writtenBy, establishedAt, establishedBy }) => ({
    number,
    writtenAt,
    writtenBy: nameOf(writtenBy),
    establishedAt,
    establishedBy: establishedBy === null ? null : nameOf(establishedBy),
  }));
}
