/** `UPP-1`, or a key of the region's own such as `OBEROENDE-2024`. In addresses. */
export const MANDATE_KEY = /^[A-ZÅÄÖ0-9]+(-[A-ZÅÄÖ0-9]+)*$/;
/** `BP1`: without a hyphen, so that `UPP-1-BP1` can be taken apart. */
export const POINT_KEY = /^[A-ZÅÄÖ0-9]{1,12}$/;

/** The next running key after those in use. */
export function nextMandateKey(keys: readonly string[]): string {
  const numbers = keys.map((key) => Number(/^UPP-(\d+)$/.exec(key)?.[1] ?? 0));
  return `UPP-${Math.max(0, ...numbers) + 1}`;
}

export const pointId = (mandate: string, point: string): string => `${mandate}-${point}`;
