import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSandbox } from '../contract/support/sandbox.ts';
import { startServer } from '../contract/support/server.ts';
import { pick, type Value } from '../contract/support/values.ts';

type Expected = {
  imports: { file: string; kind: string }[];
  values: (Partial<Value> & {
    indicator: string;
    unit: string;
    period: string;
    base?: string;
    comment: string;
    change?: Change;
    changeFromBase?: Change;
  })[];
};
type Change = { shown: string } & NonNullable<Value['change']>;

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Ratios to the last digits that a double holds; all else exactly. */
const close = (value: number) => (Number.isInteger(value) ? value : expect.closeTo(value, 12));
const loosely = (expected: object): object =>
  Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      typeof value === 'number' ? close(value) : value,
    ]),
  );

describe.each(folders.map(({ name }) => name))('the worked example %s', (name) => {
  it('comes out as worked out by hand', async () => {
    const folder = path.join(here, name);
    const { imports, values } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected;
    const box = await openSandbox();
    try {
      await box.json('region', 'apply', path.join(folder, 'region.yaml'));
      const read = await box.json<{ kind: string }[]>('import', ...imports.map(({ file }) => path.join(folder, file)));
      expect(read.map(({ kind }) => kind)).toEqual(imports.map(({ kind }) => kind));
      const server = await startServer(box);
      for (const { comment, base, change, changeFromBase, gaps, ...expected } of values) {
        const { indicator, unit, period, staffCategory, careArea } = expected;
        const query = { indicator, unit, period, ...(base ? { base } : {}), ...(staffCategory ? { staffCategory } : {}), ...(careArea ? { careArea } : {}) };
        const value = pick(await server.values(query), indicator);
        expect(value, comment).toMatchObject(loosely(expected));
        for (const gap of gaps ?? []) expect(value.gaps, comment).toContainEqual(expect.objectContaining(gap));
        for (const [got, wanted] of [[value.change, change], [value.changeFromBase, changeFromBase]] as const) {
          if (!wanted) continue;
          const { shown, ...numbers } = wanted;
          expect(got, `${comment}: ${shown}`).toMatchObject(loosely(numbers));
        }
      }
    } finally {
      await box.close();
    }
  });
});
