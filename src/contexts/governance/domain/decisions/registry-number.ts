/**
 * Registry numbers (diarienummer) differ from region to region, and from board to board in one region. The region file
 * gives the pattern: `RS {number}-{year}`; several, apart by `|`, where several boards keep a register of their own.
 */
const PLACES: Readonly<Record<string, string>> = { number: '\\d{1,6}', year: '\\d{4}' };

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(/\s+/g, '\\s+');

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split(/\{(number|year)\}/);
  return new RegExp(`^${parts.map((part, index) => (index % 2 === 1 ? PLACES[part]! : escaped(part))).join('')}$`, 'u');
}

const patternsOf = (pattern: string): string[] =>
  pattern
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Whether a registry number is written as the region writes them. Without a pattern everything is. */
export const fitsRegistryPattern = (pattern: string | undefined, text: string): boolean =>
  pattern === undefined ||
  patternsOf(pattern).length === 0 ||
  patternsOf(pattern).some((one) => expressionOf(one).test(text.trim()));

/** An example by the pattern, for hints: `RS 123-2026`. */
export const exampleOf = (pattern: string, year: string, number = '123'): string =>
  patternsOf(pattern)
    .map((one) => one.replaceAll('{number}', number).replaceAll('{year}', year))
    .join(' eller ');
