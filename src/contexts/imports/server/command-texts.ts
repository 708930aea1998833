import { formatCount, formatOre, textTable } from '../../../platform/cli/table.ts';
import type { ImportDto, ImportOutcomeDto, ReconciliationDto, UndoEffectDto } from '../contract.ts';

/** Swedish texts that the import commands print. */

export const amountText = formatOre;

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
          `${formatCount(reconciliation.unmappedRows)} rader (${formatOre(reconciliation.unmappedOre)} kr) fångas inte av någon regel: varaktig unmapped visar vilka.`,
        ];
  return [rows, sums, ...unmapped].join('\n');
}

export function importText(item: ImportDto): string {
  const head = `Inläsning ${item.id}: ${item.file} (${item.kind}, profil ${item.profile}, ${item.encoding}), ${item.firstMonth ?? ''}–${item.lastMonth ?? ''}`;
  const state = item.status === 'applied' ? 'Gäller.' : `Ångrad ${item.undoneAt}.`;
  const { skipped, sumUnit } = item.reconciliation;
  const table =
    skipped.length === 0
      ? []
      : [
          textTable(
            ['Överhoppade rader', 'Antal', 'Summa'],
            skipped.map((row) => [row.reason, row.rows, sumText(row.sum, sumUnit)]),
          ),
        ];
  return [
    head,
    `Inläst ${item.importedAt} av ${item.importedBy}. ${state}`,
    `Innehållets SHA-256: ${item.contentHash}`,
    reconciliationText(item.reconciliation),
    ...table,
  ].join('\n');
}

export function undoText(effect: UndoEffectDto): string {
  const state = effect.import.status === 'undone' ? 'är tillbakatagen' : 'är kvar';
  const show = (value: number | null) => (value === null ? 'kan inte beräknas' : String(value).replace('.', ','));
  const rows = effect.indicators.map((item) => [item.indicator, item.period, show(item.before), show(item.after)]);
  return [
    `Inläsning ${effect.import.id}, ${effect.import.file}, ${state}.`,
    textTable(['Nyckeltal', 'Period', 'Före', 'Efter'], rows),
  ].join('\n');
}
