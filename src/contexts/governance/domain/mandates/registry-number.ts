const PARTS: Readonly<Record<string, string>> = { number: '\\d+', year: '\\d{4}' };

/** Whether a registry number (diarienummer) has the region's form, `RS {number}-{year}`; any will do where none is set. */
export function isRegistryNumber(text: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return text.trim() !== '';
  const source = pattern
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name === undefined ? part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&') : (PARTS[name] ?? '.+');
    })
    .join('');
  return new RegExp(`^${source}$`).test(text);
}
