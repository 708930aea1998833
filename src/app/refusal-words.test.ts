import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../platform/files/package-root.ts';
import { sentences, speakers } from './composition.ts';

const source = path.join(packageRoot(), 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

/** Every code that a refusal is thrown with, as written in the source. */
const thrown = files.flatMap((file) =>
  [...readFileSync(path.join(source, file), 'utf8').matchAll(/new Refusal\(\s*'([a-z-]+)'/g)].map(([, code]) => ({
    file,
    code: code!,
  })),
);

describe('refusals', () => {
  it('are found in the source', () => {
    expect(thrown.length).toBeGreaterThan(30);
  });

  it('all have a sentence in both languages', () => {
    const wordless = thrown.filter(
      ({ code }) => speakers.sv.sentence(code, {}) === code || speakers.en.sentence(code, {}) === code,
    );
    expect(wordless).toEqual([]);
  });

  it('stand in one table each: the same code in two would speak with the words of the last', () => {
    const codes = sentences.flatMap((table) => Object.keys(table));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});
