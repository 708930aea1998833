/** An employment (anställning), by its HSA-id. */
export type Employment = { id: string; name: string };

/** In which claims the provider says what. */
export type ClaimNames = {
  person: string;
  name: string;
  /** Undefined where the provider says nothing of employments. */
  employments: string | undefined;
  /** In each employment, when they are objects. */
  employmentId: string;
  employmentName: string;
};

/** Who someone is according to the provider. */
export type Identity = {
  person: string;
  name: string;
  /** Undefined where the provider says nothing of employments; empty where it says that there is none. */
  employments: readonly Employment[] | undefined;
};

type Claims = Readonly<Record<string, unknown>>;

/** The claim by that name, else by the name as a path: `hsa.employments`. */
export function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Claims)[part];
  }
  return value;
}

/** Reads who someone is; undefined when the claim that identifies the person is not there. */
export function identityOf(claims: Claims, names: ClaimNames): Identity | undefined {
  const person = textOf(claimAt(claims, names.person));
  if (person === undefined) return undefined;
  const employments = names.employments === undefined ? undefined : employmentsOf(claims, names, names.employments);
  return { person, name: textOf(claimAt(claims, names.name)) ?? '', employments };
}

function employmentsOf(claims: Claims, names: ClaimNames, path: string): Employment[] {
  const value = claimAt(claims, path);
  const list = Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
  return list.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) {
      const id = textOf(entry);
      return id === undefined ? [] : [{ id, name: id }];
    }
    const id = textOf(claimAt(entry as Claims, names.employmentId));
    return id === undefined ? [] : [{ id, name: textOf(claimAt(entry as Claims, names.employmentName)) ?? id }];
  });
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' || text.length > 300 || /\p{Cc}/u.test(text) ? undefined : text;
}
