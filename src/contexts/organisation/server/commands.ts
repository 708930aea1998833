import { parsePlainDate, isValidOn } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Command } from '../../../platform/cli/command.ts';
import { formatCount, textTable } from '../../../platform/cli/table.ts';
import type { AppliedRegionFileDto } from '../contract.ts';
import { applyRegionText } from './apply-region-text.ts';
import { checkRegionText } from './check-region-text.ts';
import { viewUnit } from './configuration-views.ts';
import type { OrganisationDependencies } from './dependencies.ts';
import { readRegionFileFromDisk } from './read-region-file-from-disk.ts';
import { rehearseRegionText } from './rehearse-region-text.ts';
import { readRules } from './read-rules.ts';
import { readTextOf, readVersionInForce } from './stored-region-file.ts';

export const organisationCommands = (dependencies: OrganisationDependencies): readonly Command[] => [
  applyCommand(dependencies),
  showCommand,
  unitsCommand,
];

const applyCommand = (dependencies: OrganisationDependencies): Command => ({
  name: 'region apply',
  summary: 'Läser in en regionfil: enheter, konton, parametrar, mål och avtal',
  arguments: '<file>',
  options: [['--dry-run', 'visar vad som skulle ändras utan att spara']],
  permission: 'configuration.change',
  auditEvent: 'apply-region-file',
  async run(call) {
    const file = await readRegionFileFromDisk(call.arguments[0] ?? '');
    const { code } = checkRegionText(file.fileName, file.text, dependencies.knownIndicators).region;
    const expected = call.options['region'];
    if (typeof expected === 'string' && expected.toLowerCase() !== code.toLowerCase())
      throw new Refusal('region-code-differs', { code, expected });
    const context = { actor: call.actor, now: call.now };
    const run = call.options['dryRun'] === true ? rehearseRegionText : applyRegionText;
    const { applied } = await run(call.installation, file, context, dependencies);
    return { json: applied, text: appliedText(file.fileName, applied) };
  },
});

function appliedText(fileName: string, { outcome, version, changes, reclassifiedRows }: AppliedRegionFileDto): string {
  if (outcome === 'unchanged') return `${fileName} gäller redan (version ${version}). Ingenting har ändrats.`;
  const first =
    outcome === 'applied'
      ? `${fileName} gäller nu (version ${version}). Ändringar:`
      : `${fileName} skulle ändra detta. Ingenting har sparats:`;
  const placed = reclassifiedRows > 0 ? [`${formatCount(reclassifiedRows)} lagrade rader får en annan placering.`] : [];
  return [first, ...changes.map(({ text }) => `  ${text}`), ...placed].join('\n');
}

const showCommand: Command = {
  name: 'region show',
  summary: 'Visar regionfilen som gäller',
  permission: 'configuration.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const shown = await database.snapshot(async (tx) => {
      const version = await readVersionInForce(tx);
      if (!version) throw new Refusal('region-file-missing', {}, { httpStatus: 404 });
      return { version: version.id, contentHash: version.contentHash, text: await readTextOf(tx, version.id) };
    });
    return { json: shown, text: shown.text.trimEnd() };
  },
};

const unitsCommand: Command = {
  name: 'units list',
  summary: 'Visar enheterna och när de gäller',
  options: [['--date <date>', 'bara de som gäller den dagen (ÅÅÅÅ-MM-DD)']],
  permission: 'configuration.read',
  auditEvent: null,
  async run(call) {
    const asked = call.options['date'];
    const date = typeof asked === 'string' ? parsePlainDate(asked) : undefined;
    if (typeof asked === 'string' && !date) throw new Refusal('date-unfit', { value: asked });
    const { database } = await call.region();
    const { units } = await database.snapshot(readRules);
    const items = units.filter((unit) => date === undefined || isValidOn(unit, date)).map(viewUnit);
    const rows = items.map((unit) => [
      unit.code,
      unit.name,
      unit.level,
      unit.parent ?? '',
      unit.careArea ?? '',
      unit.costCentres.join(' '),
      `${unit.validFrom}–${unit.validTo ?? ''}`,
    ]);
    return {
      json: items,
      text: textTable(['Kod', 'Namn', 'Nivå', 'Under', 'Vårdområde', 'Kostnadsställen', 'Gäller'], rows),
    };
  },
};
