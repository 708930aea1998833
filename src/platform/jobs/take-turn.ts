import { sql } from 'kysely';
import type { Tx } from '../db/types.ts';

/**
 * Takes the turn to do something that one process at a time may do in a region. Held until the transaction ends, and let
 * go by the database itself when the process dies. False when another has it.
 */
export async function takeTurn(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(current_schema() || ':' || ${name}, 0)) as taken
  `.execute(tx);
  return rows[0]?.taken === true;
}
