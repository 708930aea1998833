/** Whether a registry number has the region's own form, `RS {number}-{year}`; any form where the region has set none. */
export function fitsPattern(registryNumber: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return true;
  const escaped = pattern.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  const expression = escaped.replaceAll('{number}', String.raw`\d+`).replaceAll('{year}', String.raw`\d{4}`);
  return new RegExp(`^${expression}$`).test(registryNumber);
}
