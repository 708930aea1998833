/** What is looked at: unit, period, staff category. In the address of every page, kept from page to page. */
export type ContextSearch = { unit?: string; period?: string; staff?: string };
export const CONTEXT_KEYS = ['unit', 'period', 'staff'] as const;

/** All search parameters are text, so that `period=2026` reads as it was written. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      parameters.set(key, String(value));
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
