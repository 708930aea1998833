import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/types.ts';
import { hashOfSecret, newSecret } from '../secret.ts';

/** A sign-in has to be back from the provider, and an employment chosen, within this time. */
export const FLOW_MINUTES = 10;
/** Anyone may begin a sign-in: beyond so many at once the oldest give way, so that they cannot fill the disk. */
export const MOST_FLOWS = 20_000;

export const flowsSince = (now: Date): string => new Date(now.getTime() - FLOW_MINUTES * 60_000).toISOString();

/** Notes that a browser has set out for the provider. Nothing of the register changes, so there is no audit event. */
export async function beginSignIn(
  tx: Tx,
  { browser, returnTo }: { browser: string; returnTo: string },
  { now, most = MOST_FLOWS }: { now: Date; most?: number },
): Promise<{ state: string }> {
  await clearPassed(tx, now);
  await sql`
    delete from sign_in_flow where state_hash in (
      select state_hash from sign_in_flow order by created_at desc, state_hash offset ${most - 1}
    )`.execute(tx);
  const { secret: state, hash: stateHash } = newSecret();
  await tx
    .insertInto('signInFlow')
    .values({ stateHash, browserHash: hashOfSecret(browser), returnTo, createdAt: now.toISOString() })
    .execute();
  return { state };
}

async function clearPassed(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('signInFlow').where('createdAt', '<=', flowsSince(now)).execute();
  await tx.deleteFrom('signInChoice').where('createdAt', '<=', flowsSince(now)).execute();
  await tx.deleteFrom('providerLogout').where('expiresAt', '<=', now.toISOString()).execute();
}
