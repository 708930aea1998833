/** `lokal-hc01`, and `lokal-hc01-2` when the first is taken: a department whose order was withdrawn can be ordered anew. */
export function localPlanKey(unit: string, taken: ReadonlySet<string>): string {
  const plain = unit
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const base = `lokal-${plain || 'plan'}`.slice(0, 55);
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
  return key;
}
