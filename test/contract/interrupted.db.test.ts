import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledger, TREE_REGION } from './support/region-texts.ts';
import { endOf, openSandbox, type Sandbox } from './support/sandbox.ts';
import { type RunningServer, startServer } from './support/server.ts';

let box: Sandbox;
let server: RunningServer;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());

const everything = async () =>
  JSON.stringify([
    await server.get('/imports'),
    await server.get('/unmapped'),
    await server.values({ period: '2025' }),
  ]);

async function writeLarge(name: string, rows: number): Promise<void> {
  const stream = createWriteStream(path.join(box.folder, name));
  stream.write('datum;konto;kostnadsställe;belopp\n');
  const block = Array.from(
    { length: 1000 },
    (_, row) => `2025-02-${String((row % 28) + 1).padStart(2, '0')};4510;3110;${row},25\n`,
  ).join('');
  for (let written = 0; written < rows; written += 1000) if (!stream.write(block)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}

describe('two commands at once', () => {
  it('both do their work on a folder that neither has seen before', async () => {
    await box.write('region.yaml', TREE_REGION);
    await box.write('andra.yaml', TREE_REGION.replace('code: "31"', 'code: "32"'));
    const ends = await Promise.all(['region.yaml', 'andra.yaml'].map((file) => box.run('region', 'apply', file)));
    expect(ends.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual([0, 0]);
  });

  it('import two files of one region, or the same file twice, without losing or doubling a row', async () => {
    await box.write('a.csv', ledger([['2025-01-31', '4510', '3110', '100']]));
    await box.write('b.csv', ledger([['2024-01-31', '4510', '3110', '7']]));
    const ends = await Promise.all(
      ['a.csv', 'b.csv', 'a.csv'].map((file) => box.run('import', file, '--region', '31')),
    );
    expect(ends.map(({ code, stderr }) => (code === 0 ? 0 : stderr))).toEqual([0, 0, 0]);
    server = await startServer(box, '--region', '31');
    const cost = await server.values({ period: '2024-01..2025-12', indicator: 'agency-personnel-cost' });
    expect(cost[0]).toMatchObject({ value: 10_700, rows: 2 });
  });
});

describe('a killed import', () => {
  it('leaves everything as it was, and the same file can be imported afterwards', async () => {
    await writeLarge('stor.csv', 300_000);
    const before = await everything();
    const child = box.start(['import', 'stor.csv', '--region', '31']);
    const ended = endOf(child);
    await copying();
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    expect(await everything()).toBe(before);
    expect(await box.run('verify', '--region', '31')).toMatchObject({ code: 0 });

    expect(await box.run('import', 'stor.csv', '--region', '31')).toMatchObject({ code: 0 });
    const [value] = await server.values({ period: '2025-02', indicator: 'agency-personnel-cost' });
    // 300 blocks of (0 + 1 + … + 999) + 1 000 × 0,25 kronor
    expect(value).toMatchObject({ value: 300 * (499_500 + 250) * 100, rows: 300_000 });
    expect(await box.run('verify', '--region', '31')).toMatchObject({ code: 0 });
  });
});

/** Resolves when the rows are on their way into the database, in a transaction that has not ended. */
async function copying(): Promise<void> {
  await box.inDatabase(async (client) => {
    for (;;) {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and state = 'active' and query ilike 'copy %'`,
      );
      if (rows[0]!.count > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}
