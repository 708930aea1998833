import { formatCount, formatOre, localTime, rowsText, textTable } from '../../../platform/cli/table.ts';
import { catalogue, formatFigure } from '../../indicators/index.ts';
import type { ImportDto, ImportKindDto, ImportOutcomeDto, ReconciliationDto, UndoEffectDto } from '../contract.ts';
import { importRefusals } from '../refusals.ts';

/** Swedish texts that the import commands print. */

export const amountText = formatOre;

const KIND_WORDS: Record<ImportKindDto, string> = {
  sie: 'SIE',
  ledger: 'huvudbok',
  staff: 'personal',
  engagements: 'hyruppdrag',
  series: 'egna serier',
  invoice: 'faktura',
};
export const kindText = (kind: ImportKindDto): string => KIND_WORDS[kind];
export const stateText = (item: ImportDto): string => (item.status === 'applied' ? 'gäller' : 'tillbakatagen');

const actorText = (actor: string): string => (actor === 'local' ? 'lokal användare' : actor);
const reasonText = (reason: string): string =>
  Object.hasOwn(importRefusals, reason) ? importRefusals[reason as keyof typeof importRefusals].sv : reason;

const sumText = (sum: number, unit: ReconciliationDto['sumUnit']): string =>
  unit === 'ore'
    ? `${formatOre(sum)} kr`
    : `${String(sum).replace('.', ',')} ${{ fte: 'årsarbetare', hours: 'timmar', value: '' }[unit]}`.trimEnd();

export function outcomeText(outcome: ImportOutcomeDto, file: string): string {
  if (outcome.outcome === 'already-imported') {
    return `${file} är redan inläst (inläsning ${outcome.import?.id}, ${outcome.import?.file}). Ingenting har ändrats.`;
  }
  const { reconciliation } = outcome;
  const lead =
    outcome.outcome === 'dry-run'
      ? `${file} går att läsa in. Ingenting har sparats.`
      : `${file} är inläst (inläsning ${outcome.import?.id}).`;
  const replaced = outcome.replaces.map(
    (other) =>
      `Ersätter rader från inläsning ${other.importId}, ${other.file}, ${other.firstMonth}–${other.lastMonth}.`,
  );
  return [lead, reconciliationText(reconciliation), ...replaced].join('\n');
}

function reconciliationText(reconciliation: ReconciliationDto): string {
  const { rowsRead, rowsStored, rowsSkipped, sumRead, sumStored, sumSkipped, sumUnit } = reconciliation;
  const rows = `Rader: ${formatCount(rowsRead)} lästa = ${formatCount(rowsStored)} sparade + ${formatCount(rowsSkipped)} överhoppade.`;
  const sums = `Summa: ${sumText(sumRead, sumUnit)} = ${sumText(sumStored, sumUnit)} + ${sumText(sumSkipped, sumUnit)}.`;
  const unmapped =
    reconciliation.unmappedRows === 0
      ? []
      : [
          `${rowsText(reconciliation.unmappedRows)} (${formatOre(reconciliation.unmappedOre)} kr) fångas inte av någon regel: varaktig unmapped visar vilka.`,
        ];
  return [rows, sums, ...unmapped].join('\n');
}

export function importText(item: ImportDto): string {
  const head = `Inläsning ${item.id}: ${item.file} (${kindText(item.kind)}, profil ${item.profile}, ${item.encoding}), ${item.firstMonth ?? ''}–${item.lastMonth ?? ''}`;
  const state = item.undoneAt === null ? 'Gäller.' : `Tillbakatagen ${localTime(item.undoneAt)}.`;
  const { skipped, sumUnit } = item.reconciliation;
  const table =
    skipped.length === 0
      ? []
      : [
          textTable(
            ['Överhoppade rader', 'Antal', 'Summa'],
            skipped.map((row) => [reasonText(row.reason), row.rows, sumText(row.sum, sumUnit)]),
          ),
        ];
  return [
    head,
    `Inläst ${localTime(item.importedAt)} av ${actorText(item.importedBy)}. ${state}`,
    `Innehållets SHA-256: ${item.contentHash}`,
    reconciliationText(item.reconciliation),
    ...table,
  ].join('\n');
}

/** Named and written as everywhere else; a rehearsal has taken nothing back. */
export function undoText(effect: UndoEffectDto, isRehearsal: boolean): string {
  const rows = effect.indicators.map(({ indicator, period, before, after }) => {
    const definition = catalogue.find(({ key }) => key === indicator);
    const show = (value: number | null) =>
      value === null ? 'kan inte beräknas' : formatFigure(value, definition?.unitOfMeasure ?? 'value');
    return [definition?.name.sv ?? indicator, period, show(before), show(after)];
  });
  const name = `Inläsning ${effect.import.id}, ${effect.import.file},`;
  const lead = isRehearsal ? `${name} skulle tas tillbaka. Ingenting har ändrats.` : `${name} är tillbakatagen.`;
  return [lead, textTable(['Nyckeltal', 'Period', 'Före', 'Efter'], rows)].join('\n');
}
