import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/types.ts';

const KEPT = 200;
const answers = new Map<string, unknown>();

/**
 * The answer to a question, kept until any data change. Only for read-only snapshots: every change raises `data_version`
 * in its own transaction, so a snapshot that sees the same row of it sees the same data. The row's transaction number is
 * part of the key because a restored copy may reach the same version with other data.
 */
export async function cachedAnswer<T>(tx: Tx, schema: string, question: unknown, read: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{
    version: number;
    writer: string;
  }>`select version, xmin::text as writer from data_version`.execute(tx);
  const key = JSON.stringify([schema, rows[0]?.version, rows[0]?.writer, question]);
  const known = answers.get(key);
  // Reading moves an answer to the end, so that the first one is always the one unused for longest.
  answers.delete(key);
  const answer = known === undefined ? await read() : (known as T);
  answers.set(key, answer);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
  return answer;
}
