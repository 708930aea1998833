import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { localActor } from '../../../platform/audit/append-event.ts';
import type { CommandResult } from '../../../platform/cli/command.ts';
import { organisationCommands } from './commands.ts';

const textOf = (code: string) => `# ${code}
region: { code: ${code}, name: Region Exempel }
units:
  - { code: R, name: Region Exempel, level: region }
  - { code: A, name: Norr, level: x, parent: R, costCentres: ["3100-3199"], validFrom: 2020-01-01 }
`;

let region: TestRegion;
let folder: string;
beforeAll(async () => {
  region = await openTestRegion();
  folder = await mkdtemp(path.join(os.tmpdir(), 'varaktig-region-'));
});
afterAll(async () => {
  await region.close();
  await rm(folder, { recursive: true });
});

const commands = organisationCommands({ reclassify: async () => ({ rows: 3 }), knownIndicators: [] });
const run = (
  name: string,
  options: Record<string, string | boolean> = {},
  ...given: string[]
): Promise<CommandResult> =>
  commands
    .find((command) => command.name === name)!
    .run({
      installation: region.installation,
      actor: localActor,
      now: new Date('2026-11-01T08:00:00Z'),
      arguments: given,
      options,
      region: async () => ({
        code: region.code,
        database: region.database,
      }),
      progress: () => undefined,
      say: () => undefined,
    });
const file = async (text: string | Uint8Array): Promise<string> => {
  const name = path.join(folder, 'region.yaml');
  await writeFile(name, text);
  return name;
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (cause: unknown) => cause as Refusal,
  );

test('region apply: dry run keeps nothing, applying says what changes, the second time nothing', async () => {
  const name = await file(textOf(region.code));
  expect((await run('region apply', { dryRun: true }, name)).text).toContain('Ingenting har sparats:\n  Ny region');
  expect(await refusal(run('region show'))).toMatchObject({ code: 'region-file-missing' });
  const applied = await run('region apply', {}, name);
  expect(applied.json).toMatchObject({ outcome: 'applied', version: 1, reclassifiedRows: 3 });
  expect(applied.text).toContain('  Ny enhet: A Norr från 2020-01-01\n3 lagrade rader får en annan placering.');
  expect((await run('region apply', {}, name)).text).toBe(
    'region.yaml gäller redan (version 1). Ingenting har ändrats.',
  );
  expect((await run('region show')).text).toBe(textOf(region.code).trimEnd());
});

test('region apply: a dry run of a new region tells what would be made, and makes none', async () => {
  const rehearsed = await run('region apply', { dryRun: true }, await file(textOf('new99')));
  expect(rehearsed.json).toMatchObject({ outcome: 'dry-run', version: null });
  expect(await region.installation.regionCodes()).not.toContain('new99');
});

test('region apply refuses a file for another region, one with faults, and one that cannot be read', async () => {
  const name = await file(textOf('other'));
  expect(await refusal(run('region apply', { region: region.code }, name))).toMatchObject({
    code: 'region-code-differs',
  });
  expect(await region.installation.regionCodes()).not.toContain('other');
  const unfit = await refusal(run('region apply', {}, await file(textOf('other').replace('parent: R', 'parent: Q'))));
  expect(unfit).toMatchObject({ code: 'region-file-unfit', problems: [{ file: 'region.yaml', line: 5 }] });
  expect(await refusal(run('region apply', {}, path.join(folder, 'saknas.yaml')))).toMatchObject({
    code: 'region-file-unreadable',
    values: { cause: 'ENOENT' },
  });
  expect(await refusal(run('region apply', {}, await file(Buffer.from('name: V\u00e4st', 'latin1'))))).toMatchObject({
    code: 'region-file-not-utf8',
  });
});

test('units list: all versions, or those of a day', async () => {
  expect((await run('units list')).json).toHaveLength(2);
  expect((await run('units list', { date: '2019-12-31' })).json).toMatchObject([{ code: 'R' }]);
  expect((await run('units list')).text).toContain('Norr');
  expect(await refusal(run('units list', { date: 'igår' }))).toMatchObject({ code: 'date-unfit' });
});
