import { expect, it } from 'vitest';
import { lineSpan } from './line-span.ts';

it('finds a line by its number, and the last when there are fewer', () => {
  const text = 'ett\ntvå\n\nfyra';
  const line = (number: number) => text.slice(lineSpan(text, number).start, lineSpan(text, number).end);
  expect([1, 2, 3, 4, 9].map(line)).toEqual(['ett', 'två', '', 'fyra', 'fyra']);
});
