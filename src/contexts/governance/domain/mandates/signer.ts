/** What of a caller matters for a signature. */
export type Caller = {
  id: string;
  grants: readonly { role: string; onBehalfOf?: string | undefined }[];
};
export type Signature = { role: string; onBehalfOf: string | null };

/**
 * In which role someone signs for a mandate: as an owner, or as a substitute appointed for one. Undefined for everybody
 * else, whatever they are appointed to. `maySign` says which roles may sign at all.
 */
export function signatureOf(
  caller: Caller,
  owners: readonly string[],
  maySign: (role: string) => boolean,
): Signature | undefined {
  const grants = caller.grants.filter(({ role }) => maySign(role));
  const own = grants.find(({ onBehalfOf }) => onBehalfOf === undefined);
  if (owners.includes(caller.id) && own) return { role: own.role, onBehalfOf: null };
  const substitute = grants.find(({ onBehalfOf }) => onBehalfOf !== undefined && owners.includes(onBehalfOf));
  return substitute && { role: substitute.role, onBehalfOf: substitute.onBehalfOf! };
}
