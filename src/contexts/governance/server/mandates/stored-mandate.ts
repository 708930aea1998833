import type { Selectable } from 'kysely';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Actor } from '../../../../platform/audit/append-event.ts';
import type { Mandate } from '../../../../platform/db/schema.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { Directive } from '../../domain/mandates/directive.ts';
import { canDo, type MandateAction, type MandateStatus } from '../../domain/mandates/mandate-states.ts';

/** Who does something, and when. */
export type ChangeContext = { actor: Actor; now: Date };
export type StoredMandate = Omit<Selectable<Mandate>, 'status'> & { status: MandateStatus };

/** @throws Refusal `mandate-unknown` (404). */
export async function readMandateRow(tx: Tx, key: string): Promise<StoredMandate> {
  const row = await tx.selectFrom('mandate').selectAll().where('key', '=', key).executeTakeFirst();
  if (!row) throw new Refusal('mandate-unknown', { key }, { httpStatus: 404 });
  return row as StoredMandate;
}

/**
 * The mandate, kept from others until the transaction ends, when it is as the caller last saw it.
 * @throws Refusal `mandate-unknown`, `if-match-missing`, `changed-meanwhile`.
 */
export async function lockMandate(tx: Tx, key: string, ifMatch: string | undefined): Promise<StoredMandate> {
  const row = await tx.selectFrom('mandate').selectAll().where('key', '=', key).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('mandate-unknown', { key }, { httpStatus: 404 });
  requireMatch(ifMatch, row.version);
  return row as StoredMandate;
}

/** @throws Refusal `if-match-missing` (428), `changed-meanwhile` (412). */
export function requireMatch(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined) throw new Refusal('if-match-missing', {}, { httpStatus: 428 });
  if (ifMatch !== String(version)) throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
}

const STATUS_WORDS: Readonly<Record<MandateStatus, string>> = {
  draft: 'utkast',
  established: 'fastställt',
  running: 'pågående',
  'handed-over': 'överlämnat',
  closed: 'avslutat',
};
export const statusWord = (status: MandateStatus): string => STATUS_WORDS[status];

/** @throws Refusal `mandate-state` (409). */
export function requireAction({ status }: StoredMandate, action: MandateAction): void {
  if (!canDo(status, action)) throw new Refusal('mandate-state', { status: STATUS_WORDS[status] }, { httpStatus: 409 });
}

/** A version of the directive. @throws Refusal `mandate-version-unknown` (404). */
export async function readDirective(tx: Tx, key: string, number: number): Promise<Directive> {
  const row = await tx
    .selectFrom('mandateVersion')
    .select('directive')
    .where('mandateKey', '=', key)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw new Refusal('mandate-version-unknown', { version: number }, { httpStatus: 404 });
  return row.directive as unknown as Directive;
}

/** The directive that counts: the one in force, the newest until one has been established. */
export const readDirectiveInForce = (tx: Tx, { key, establishedNumber, writtenNumber }: StoredMandate) =>
  readDirective(tx, key, establishedNumber ?? writtenNumber);

/** Writes what has changed of the mandate's own row, and raises its version. */
export async function updateMandate(
  tx: Tx,
  { key, version }: StoredMandate,
  change: Partial<Pick<StoredMandate, 'status' | 'writtenNumber' | 'establishedNumber' | 'closedAt'>>,
): Promise<void> {
  await tx
    .updateTable('mandate')
    .set({ ...change, version: version + 1 })
    .where('key', '=', key)
    .execute();
}
