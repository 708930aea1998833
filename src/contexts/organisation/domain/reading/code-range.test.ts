import { expect, test } from 'vitest';
import { parseCodeRange } from './code-range.ts';

test.each([
  ['3100-3199', '3100', '3199'],
  ['3100 – 3199', '3100', '3199'],
  ['3250', '3250', '3250'],
  ['A10-A19', 'A10', 'A19'],
])('%s is a range', (text, from, to) => {
  expect(parseCodeRange(text)).toEqual({ text, from, to });
});

test.each(['3199-3100', '310-3199', '3100-', '-3199', '1-2-3', '31 00', '-'])('%s is none', (text) => {
  expect(parseCodeRange(text)).toBeUndefined();
});
