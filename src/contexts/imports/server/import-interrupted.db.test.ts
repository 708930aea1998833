import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ImportRegion, ledgerText, openImportRegion, REGION } from '../../../../test/builders/import-region.ts';
import { verifyCostMonths } from '../../costs/server.ts';

let region: ImportRegion;
beforeEach(async () => {
  region = await openImportRegion();
  await region.apply(REGION);
});
afterEach(() => region.close());

/** 200 000 rows of one krona in January on account 4010: more than one chunk of the reader. */
const LARGE_ROWS = 200_000;
const large = ledgerText(
  Array.from({ length: LARGE_ROWS }, (_, index) => [
    `2025-01-${String((index % 28) + 1).padStart(2, '0')}`,
    '4010',
    '3100',
    '1,00',
  ]),
);

describe('two imports at once', () => {
  it('take turns and are both right', async () => {
    const [one, other] = [
      ledgerText([['2025-01-05', '4010', '3100', '1,00']]),
      ledgerText([['2025-01-05', '4510', '3100', '2,00']]),
    ];
    const done = await Promise.all([
      region.importText('a.csv', one),
      region.importText('b.csv', other),
      region.importText('c.csv', large.replaceAll('4010', '4011')),
    ]);
    expect(done.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'imported']);
    expect(await region.sums()).toEqual({
      '2025-01 HC1 agency unknown': 2_00,
      '2025-01 HC1 own-personnel': 200_001_00,
    });
    expect(await region.database.snapshot(verifyCostMonths)).toEqual([]);
  });

  it('of the same file store it once', async () => {
    const text = ledgerText([['2025-01-05', '4010', '3100', '1,00']]);
    const done = await Promise.all([region.importText('a.csv', text), region.importText('b.csv', text)]);
    expect(done.map(({ outcome }) => outcome).toSorted()).toEqual(['already-imported', 'imported']);
    expect(await region.sums()).toEqual({ '2025-01 HC1 own-personnel': 1_00 });
  });

  it('of the same costs store the first and refuse the second', async () => {
    const [one, other] = [
      ledgerText([['2025-01-05', '4010', '3100', '1,00']]),
      ledgerText([['2025-01-05', '4010', '3100', '2,00']]),
    ];
    const done = await Promise.allSettled([region.importText('a.csv', one), region.importText('b.csv', other)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(done.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'double-import' });
  });
});

describe('an import that is stopped', () => {
  it('leaves nothing, and the next one works', async () => {
    const before = await region.counts();
    const abort = new AbortController();
    const progress: { rows: number; bytes: number }[] = [];
    const stopped = region.importText('stor.csv', large, {
      signal: abort.signal,
      onProgress: (now) => {
        progress.push({ ...now });
        abort.abort(new Error('avbruten'));
      },
    });
    await expect(stopped).rejects.toThrow('avbruten');
    expect(progress[0]!.rows).toBeGreaterThan(0);
    expect(progress[0]!.rows).toBeLessThan(LARGE_ROWS);
    expect(await region.counts()).toEqual(before);
    expect((await region.importText('stor.csv', large)).reconciliation).toMatchObject({
      rowsStored: LARGE_ROWS,
      sumStored: LARGE_ROWS * 100,
    });
  });
});

describe('a process that is killed in the middle of an import', () => {
  // A real process. It is plain JavaScript, since Node 20 does not run TypeScript.
  const folder = path.resolve('node_modules/.cache', `import-test-${process.pid}`);
  const program = path.join(folder, 'program.mjs');
  let child: ChildProcess | undefined;

  beforeAll(async () => {
    const input = {
      imports: path.resolve('src/contexts/imports/server.ts'),
      installation: path.resolve('src/platform/db/installation.ts'),
    };
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } },
      },
    });
    // Says that it is in the middle, and stands still there until it is killed.
    writeFileSync(
      program,
      `import { writeSync } from 'node:fs';
       import { importFile, openSource } from './imports.mjs';
       import { installationOn } from './installation.mjs';
       const [target, region, file] = JSON.parse(process.argv[2]);
       const database = await installationOn(target, async () => undefined).openRegion(region);
       const source = await openSource(file);
       const onProgress = ({ rows }) => {
         if (rows < 50_000) return;
         writeSync(1, rows + '\\n');
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
       };
       const context = { actor: { id: 'local', role: 'local-user' }, now: new Date(), onProgress };
       await database.transaction((tx) => importFile(tx, source, { onDouble: 'refuse' }, context));
       writeSync(1, 'done\\n');`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => child?.kill('SIGKILL'));

  it('leaves the database as it was before, and free for the next import', async () => {
    await region.importText('före.csv', ledgerText([['2025-02-05', '4510', '3200', '7,00']]));
    const [counts, sums] = [await region.counts(), await region.sums()];
    const file = await region.writeText('stor.csv', large);
    child = spawn(process.execPath, [program, JSON.stringify([region.installation.target, region.code, file])], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
    expect(Number(line)).toBeGreaterThan(50_000 - 1);
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(await region.counts()).toEqual(counts);
    expect(await region.sums()).toEqual(sums);
    // Waits, if it must, until the server has noticed that the other is gone.
    const again = await region.importText('stor.csv', large);
    expect(again.reconciliation).toMatchObject({ rowsStored: LARGE_ROWS, sumStored: LARGE_ROWS * 100 });
    expect(await region.database.snapshot(verifyCostMonths)).toEqual([]);
  });
});
