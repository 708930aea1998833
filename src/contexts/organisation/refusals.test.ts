import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { organisationRefusals } from './refusals.ts';

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));

test('every code of a region file’s faults has its sentence', () => {
  const text = sources(path.join(import.meta.dirname, 'domain')).join('\n');
  const codes = [...text.matchAll(/'(region-file-[a-z-]+)'/g)].map((match) => match[1]!);
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !(code in organisationRefusals))).toEqual([]);
});

test('both languages say the same things', () => {
  for (const { sv, en } of Object.values(organisationRefusals)) {
    const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    expect(placeholders(en)).toEqual(placeholders(sv));
  }
});
