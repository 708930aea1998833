import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTree } from './lib/make-tree.mjs';
import { projectRoot } from './lib/report.mjs';

// Each file holds the faults that the rules beside it must report. The words are put together where they would be
// found in this file too.
const planted = {
  'src/platform/fault.ts': [
    "import { other } from './other.ts';",
    'export const a: any = 1;',
    'async function work(): Promise<void> { await Promise.resolve(); }',
    "export function run(x: number | string, kind: 'a' | 'b') {",
    '  work();',
    '  [1].forEach(async () => { await work(); });',
    '  const unused = 1;',
    '  if (x == 1) console.log(other);',
    "  try { run(1, 'a'); } catch {}",
    "  switch (kind) { case 'a': return 1; }",
    '  return 2;',
    '}',
    `// @ts-${'ignore'}`,
    "export const y: number = 'a';",
  ].join('\n'),
  'src/platform/other.ts': "import { a } from './fault.ts';\nexport const other = () => a;\n",
  'src/platform/long-file.ts': Array.from({ length: 351 }, (_, index) => `export const v${index} = 1;\n`).join(''),
  'src/platform/long-function.ts': `export function long() {\n${'  Math.max(1, 2);\n'.repeat(70)}}\n`,
  'src/platform/skipped.test.ts':
    "import { expect, it } from 'vitest';\nit.skip('a', () => { expect(1).toBe(1); });\nit.only('b', () => { expect(1).toBe(1); });\n",
  'src/platform/long.test.ts': Array.from({ length: 501 }, (_, index) => `export const v${index} = 1;\n`).join(''),
  'src/platform/fine.test.ts': `export function long() {\n${'  Math.max(1, 2);\n'.repeat(400)}}\n`,
  'src/web/page.tsx': [
    "import { useEffect, useState } from 'react';",
    'export function Page({ on }: { on: boolean }) {',
    '  if (on) { const [value] = useState(1); return <p>{value}</p>; }',
    '  useEffect(() => { document.title = String(on); }, []);',
    '  return <div><img src="x" /><span onClick={() => { document.title = \'\'; }}>x</span></div>;',
    '}',
  ].join('\n'),
  'src/app/command.ts': "console.log('commands print');\n",
};

describe('the lint rules report', () => {
  let tree;
  let found;
  beforeAll(() => {
    tree = makeTree(planted);
    for (const file of [
      '.oxlintrc.json',
      ...readdirSync(projectRoot).filter((name) => /^tsconfig.*\.json$/.test(name)),
    ]) {
      copyFileSync(path.join(projectRoot, file), path.join(tree.root, file));
    }
    symlinkSync(path.join(projectRoot, 'node_modules'), path.join(tree.root, 'node_modules'), 'junction');
    const oxlint = path.join(projectRoot, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'unix', 'src'], {
      cwd: tree.root,
      encoding: 'utf8',
    });
    found = stdout;
  }, 120_000);
  afterAll(() => tree.remove());

  it.each([
    ['src/platform/fault.ts', 'no-explicit-any'],
    ['src/platform/fault.ts', 'no-floating-promises'],
    ['src/platform/fault.ts', 'no-misused-promises'],
    ['src/platform/fault.ts', 'no-unused-vars'],
    ['src/platform/fault.ts', 'eqeqeq'],
    ['src/platform/fault.ts', 'no-console'],
    ['src/platform/fault.ts', 'no-empty'],
    ['src/platform/fault.ts', 'switch-exhaustiveness-check'],
    ['src/platform/fault.ts', 'ban-ts-comment'],
    ['src/platform/fault.ts', 'no-cycle'],
    ['src/platform/long-file.ts', 'max-lines'],
    ['src/platform/long-function.ts', 'max-lines-per-function'],
    ['src/platform/skipped.test.ts', 'no-disabled-tests'],
    ['src/platform/skipped.test.ts', 'no-focused-tests'],
    ['src/platform/long.test.ts', 'max-lines'],
    ['src/web/page.tsx', 'rules-of-hooks'],
    ['src/web/page.tsx', 'exhaustive-deps'],
    ['src/web/page.tsx', 'alt-text'],
    ['src/web/page.tsx', 'click-events-have-key-events'],
  ])('in %s: %s', (file, rule) => {
    expect(found.split('\n').filter((line) => line.startsWith(file) && line.includes(`(${rule})`))).not.toEqual([]);
  });

  it('nothing in a test file of 402 lines with one long function, or where printing is the work', () => {
    expect(found).not.toContain('src/platform/fine.test.ts');
    expect(found).not.toContain('src/app/command.ts');
  });
});
