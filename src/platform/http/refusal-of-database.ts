import pg from 'pg';
import { Refusal } from '../../kernel/refusal.ts';

/** Two did the same at once: `unique_violation`, `serialization_failure`, `deadlock_detected`. */
const AT_ONCE = new Set(['23505', '40001', '40P01']);
/** A character that no text can hold: `character_not_in_repertoire`, `untranslatable_character`. */
const UNSTORABLE = new Set(['22021', '22P05']);

/**
 * What the database itself refuses that is nobody's fault in the program: what is read out of uploaded files is seen by it
 * first, and of two at once it lets one through. Anything else that it refuses is a fault.
 */
export function refusalOfDatabase(error: unknown): Refusal | undefined {
  if (!(error instanceof pg.DatabaseError)) return undefined;
  const { code = '', message } = error;
  if (AT_ONCE.has(code)) return new Refusal('changed-meanwhile', {}, { httpStatus: 409 });
  // Half of a sign is found only where JSON is read.
  const isUnstorable = UNSTORABLE.has(code) || (code === '22P02' && message.includes('type json'));
  return isUnstorable ? new Refusal('file-text-unstorable', {}, { httpStatus: 422 }) : undefined;
}
