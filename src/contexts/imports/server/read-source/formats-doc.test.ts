import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { RowIssue } from '../../domain/row-types.ts';
import { openSource } from './index.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../../../../docs/formats.md'), 'utf8');
const examples = [...page.matchAll(/^```\n([^]*?)^```$/gm)]
  .map((match) => match[1]!)
  .filter((text) => !text.startsWith('npx'));

it('reads every example of the format description without a fault', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'varaktig-formats-'));
  const kinds: string[] = [];
  for (const [index, example] of examples.entries()) {
    const file = path.join(folder, `${index}.txt`);
    writeFileSync(file, example);
    const source = await openSource(file);
    const issues: RowIssue[] = [];
    let rows = 0;
    await source.read({
      onRow: () => rows++,
      onIssue: (issue) => issues.push(issue),
      onSkip: () => expect.unreachable(),
    });
    expect({ example, issues }).toEqual({ example, issues: [] });
    expect(rows).toBeGreaterThan(0);
    kinds.push(source.kind);
  }
  rmSync(folder, { recursive: true });
  expect(kinds).toEqual(['ledger', 'sie', 'staff', 'engagements', 'series']);
});
