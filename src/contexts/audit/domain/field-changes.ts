/** One field of an event: what it was and what it became; null where it was not there. */
export type FieldChange = { field: string; before: string | null; after: string | null };

/** Field by field what an event changed, nested fields by their path: only those that differ. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [was, became] = [flattened(before), flattened(after)];
  return [...new Set([...was.keys(), ...became.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: became.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

function flattened(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) flattened(inner, path === '' ? key : `${path}.${key}`, into);
  } else if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)) {
    for (const [index, inner] of value.entries()) flattened(inner, `${path}.${index + 1}`, into);
  } else if (Array.isArray(value)) {
    into.set(path, value.join(', '));
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    into.set(path, String(value));
  }
  return into;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
