import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { ActionContent } from '../../domain/catalogue/action.ts';
import { CATALOGUE_COLUMNS, type ColumnKey, type FileCell } from '../../domain/catalogue/columns.ts';
import { readAction } from '../../domain/catalogue/read-action.ts';
import { readKnownIndicators } from './known-indicators.ts';

export type WrittenContent = {
  key: string;
  area: string;
  level: string;
  title: string;
  description: string;
  responsibleRole: string;
  checkpoints: readonly string[];
  indicators: readonly { indicator: string; direction: string }[];
  source: string;
  withdrawnReason: string | null;
};

/**
 * Judges an action written in a form by the same rules as one in a file; the faults' columns are the fields' names.
 * @throws Refusal `catalogue-content-unfit` with every fault.
 */
export async function checkContent(tx: Tx, written: WrittenContent): Promise<ActionContent & { key: string }> {
  const { action, problems } = readAction({ line: 1, cells: cellsOf(written) }, await readKnownIndicators(tx));
  if (!action) {
    const placed = problems.map(({ line: _line, ...problem }) => problem);
    throw new Refusal('catalogue-content-unfit', { count: placed.length }, { problems: placed });
  }
  const { number: _number, line: _line, ...content } = action;
  return content;
}

function cellsOf(written: WrittenContent): Map<ColumnKey, FileCell> {
  const lists: Partial<Record<ColumnKey, readonly string[]>> = {
    checkpoints: written.checkpoints.map((text) => text.trim()).filter((text) => text !== ''),
    indicators: written.indicators.map(({ indicator, direction }) => `${indicator}:${direction}`),
  };
  return new Map(
    CATALOGUE_COLUMNS.map(({ key, sv }) => {
      const parts = lists[key] ?? [];
      const value = lists[key] ? parts.join(' | ') : key === 'number' ? '' : String(written[key as 'title'] ?? '');
      return [key, { column: sv, line: 1, text: value.trim(), parts: parts.map((text) => ({ text, line: 1 })) }];
    }),
  );
}
