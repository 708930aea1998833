import { Refusal } from '../../kernel/refusal.ts';

/** NUL, which PostgreSQL keeps in no text, and halves of a sign, which it keeps in no JSON. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** @throws Refusal `text-unstorable` (400) with the path of the first text that the database could not keep. */
export function requireStorable(value: unknown, path = ''): void {
  if (typeof value === 'string' && UNSTORABLE.test(value))
    throw new Refusal('text-unstorable', { field: path }, { httpStatus: 400 });
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    requireStorable(key, path);
    requireStorable(inner, path === '' ? key : `${path}.${key}`);
  }
}
