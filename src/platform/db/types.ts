import type { Kysely } from 'kysely';
import type { DB } from './schema.ts';

/**
 * A use case's handle on its transaction. Everything it reads and writes goes through it; there is no way from here to
 * the pool, so nothing can escape the transaction.
 */
export type Tx = Kysely<DB>;
