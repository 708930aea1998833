import { Refusal } from '../../../../kernel/refusal.ts';
import { coversUnit, type Principal } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { reachOf } from '../../../people/index.ts';
import { signatureOf } from '../../domain/mandates/signer.ts';
import type { StoredMandate } from './stored-mandate.ts';

/** Who signs: the person, the role, and the owner who is represented when it is a substitute. */
export type Signer = { id: string; name: string; role: string; onBehalfOf: string | null };

export async function ownersOf(tx: Tx, mandate: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('mandateOwner')
    .select('personId')
    .where('mandateKey', '=', mandate)
    .orderBy('personId')
    .execute();
  return rows.map(({ personId }) => personId);
}

/** @throws Refusal `not-owner` (403): an owner of the mandate signs, or a substitute appointed for one. */
export async function requireSigner(tx: Tx, principal: Principal | undefined, mandate: StoredMandate): Promise<Signer> {
  const owners = await ownersOf(tx, mandate.key);
  const signature = principal && signatureFor(principal, owners, mandate.unitCode);
  if (!signature) throw new Refusal('not-owner', {}, { httpStatus: 403 });
  return { id: principal.id, name: principal.name, ...signature };
}

/** As `requireSigner`, as a question: for what an answer offers. */
export function signatureFor(principal: Principal, owners: readonly string[], unit: string) {
  const here = principal.grants.filter(
    ({ role, covers }) => reachOf('mandates.sign', role) === 'all' || coversUnit(covers, unit),
  );
  return signatureOf(
    { id: principal.id, grants: here },
    owners,
    (role) => reachOf('mandates.sign', role) !== undefined,
  );
}
