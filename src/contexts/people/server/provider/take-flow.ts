import type { Tx } from '../../../../platform/db/types.ts';
import { hashOfSecret } from '../secret.ts';
import { flowsSince } from './begin-sign-in.ts';

/** The sign-in that a browser set out on, which it cannot come back from twice; undefined for another browser's. */
export async function takeFlow(
  tx: Tx,
  { browser, state }: { browser: string; state: string },
  now: Date,
): Promise<{ returnTo: string } | undefined> {
  return tx
    .deleteFrom('signInFlow')
    .where('stateHash', '=', hashOfSecret(state))
    .where('browserHash', '=', hashOfSecret(browser))
    .where('createdAt', '>', flowsSince(now))
    .returning('returnTo')
    .executeTakeFirst();
}
