import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { Refusal } from '../../kernel/refusal.ts';
import { type Actor, localActor } from '../../platform/audit/append-event.ts';
import type { Command } from '../../platform/cli/command.ts';
import type { Tx } from '../../platform/db/types.ts';
import type { Installation } from '../../platform/db/installation.ts';
import { packageRoot } from '../../platform/files/package-root.ts';
import { loadDispensationsExample } from '../../contexts/dispensations/server.ts';
import { loadMandatesExample, loadSteeringExample } from '../../contexts/governance/server.ts';
import { importFile, openSource, reclassifyRows } from '../../contexts/imports/server.ts';
import { knownIndicatorKeys } from '../../contexts/indicators/index.ts';
import { applyPeopleFile } from '../../contexts/people/server.ts';
import {
  loadCatalogueExample,
  loadFollowUpExample,
  loadLocalPlansExample,
  loadPlansExample,
} from '../../contexts/plans/server.ts';
import { loadLocalContractsExample } from '../../contexts/sourcing/server.ts';
import { applyRegionText } from '../../contexts/organisation/server.ts';
import { dueSources } from '../composition.ts';

const LoadList = z.array(z.object({ file: z.string(), replace: z.boolean().optional() }));

type Load = (tx: Tx, content: string, context: { actor: Actor; now: Date }) => Promise<unknown>;

/** What people have decided and written in the example, in the order in which one thing rests on another. */
export const DECIDED: readonly { file: string; load: Load }[] = [
  { file: 'people.yaml', load: (tx, text, context) => applyPeopleFile(tx, { fileName: 'people.yaml', text }, context) },
  { file: 'mandates.yaml', load: (tx, text) => loadMandatesExample(tx, text) },
  { file: 'catalogue-grades.yaml', load: loadCatalogue },
  { file: 'plan.yaml', load: loadPlansExample },
  { file: 'follow-up.yaml', load: loadFollowUpExample },
  { file: 'local-contracts.yaml', load: loadLocalContractsExample },
  { file: 'dispensations.yaml', load: loadDispensationsExample },
  { file: 'steering.yaml', load: (tx, text, context) => loadSteeringExample(tx, text, { ...context, dueSources }) },
  // Last: what it makes due belongs to the meetings to come, not to those of the example.
  { file: 'local-plans.yaml', load: loadLocalPlansExample },
];

async function loadCatalogue(tx: Tx, grades: string, { now }: { now: Date }): Promise<void> {
  const catalogue = await readFile(path.join(packageRoot(), 'datasets/action-catalogue.yaml'), 'utf8');
  await loadCatalogueExample(tx, { catalogue, grades }, { now });
}

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
  for (const { file, load } of DECIDED) {
    talk.progress(file);
    const content = await readFile(path.join(folder, file), 'utf8');
    await database.transaction((tx) => load(tx, content, { actor, now }));
  }
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
