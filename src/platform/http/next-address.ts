/** Address of the page of a list after `after`, with the same filter: `path` is that of the route, below `/api/v1`. */
export function nextAddress(
  path: string,
  filter: Readonly<Record<string, string | number | boolean | undefined>>,
  after: string | number,
): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filter, after }))
    if (value !== undefined && value !== '') query.set(key, String(value));
  return `/api/v1${path}?${query.toString()}`;
}
