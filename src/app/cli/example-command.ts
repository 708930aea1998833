import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { Refusal } from '../../kernel/refusal.ts';
import { type Actor, localActor } from '../../platform/audit/append-event.ts';
import type { Command } from '../../platform/cli/command.ts';
import type { Installation } from '../../platform/db/installation.ts';
import { packageRoot } from '../../platform/files/package-root.ts';
import { loadMandatesExample } from '../../contexts/governance/server.ts';
import { loadDispensationsExample } from '../../contexts/dispensations/server.ts';
import { importFile, openSource, reclassifyRows } from '../../contexts/imports/server.ts';
import { knownIndicatorKeys } from '../../contexts/indicators/index.ts';
import { applyPeopleFile } from '../../contexts/people/server.ts';
import { loadLocalContractsExample } from '../../contexts/sourcing/server.ts';
import { applyRegionText } from '../../contexts/organisation/server.ts';
import { loadPlansExample } from '../../contexts/plans/server.ts';
import { loadCatalogueExample } from '../../contexts/plans/server.ts';

const LoadList = z.array(z.object({ file: z.string(), replace: z.boolean().optional() }));

type Talk = { say(line: string): void; progress(line: string): void };

/** Loads the example region through the same paths as any region's files. @throws Refusal `database-not-empty`. */
export async function loadExample(
  installation: Installation,
  actor: Actor,
  now: Date,
  talk: Talk,
): Promise<{ files: string[] }> {
  const codes = await installation.regionCodes();
  if (codes.length > 0) throw new Refusal('database-not-empty', { codes: codes.join(', ') });
  const folder = path.join(packageRoot(), 'examples/region-exempel');
  const text = await readFile(path.join(folder, 'region.yaml'), 'utf8');
  talk.say('Läser in exempelregionen …');
  const { database } = await applyRegionText(
    installation,
    { fileName: 'region.yaml', text },
    { actor, now },
    { reclassify: reclassifyRows, knownIndicators: knownIndicatorKeys },
  );
  const list = LoadList.parse(JSON.parse(await readFile(path.join(folder, 'load.json'), 'utf8')));
  for (const { file, replace } of list) {
    talk.progress(file);
    const source = await openSource(path.join(folder, file), {});
    await database.transaction((tx) =>
      importFile(tx, source, { onDouble: replace ? 'replace' : 'refuse' }, { actor, now }),
    );
  }
  const people = await readFile(path.join(folder, 'people.yaml'), 'utf8');
  await database.transaction((tx) => applyPeopleFile(tx, { fileName: 'people.yaml', text: people }, { actor, now }));
  const mandates = await readFile(path.join(folder, 'mandates.yaml'), 'utf8');
  await database.transaction((tx) => loadMandatesExample(tx, mandates));
  const plan = await readFile(path.join(folder, 'plan.yaml'), 'utf8');
  await database.transaction((tx) => loadPlansExample(tx, plan, { now }));
  const contracts = await readFile(path.join(folder, 'local-contracts.yaml'), 'utf8');
  await database.transaction((tx) => loadLocalContractsExample(tx, contracts, { now }));
  const dispensations = await readFile(path.join(folder, 'dispensations.yaml'), 'utf8');
  await database.transaction((tx) => loadDispensationsExample(tx, dispensations, { now }));
  talk.progress('catalogue-grades.yaml');
  const texts = {
    catalogue: await readFile(path.join(packageRoot(), 'datasets/action-catalogue.yaml'), 'utf8'),
    grades: await readFile(path.join(folder, 'catalogue-grades.yaml'), 'utf8'),
  };
  await database.transaction((tx) => loadCatalogueExample(tx, texts, { now }));
  talk.say(`Exempelregionen är inläst: ${list.length} filer.`);
  return { files: list.map(({ file }) => file) };
}

export const exampleCommand: Command = {
  name: 'example',
  summary: 'Läser in exempelregionen i en tom databas',
  permission: 'region.create',
  auditEvent: 'import-file',
  async run(call) {
    const loaded = await loadExample(call.installation, localActor, call.now, call);
    return { json: loaded, text: '' };
  },
};
