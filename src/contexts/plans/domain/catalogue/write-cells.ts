import { ROLE_NAMES } from '../../../people/index.ts';
import { AREA_NAMES, type CatalogueAction, LEVEL_NAMES, MOVE_NAMES } from './action.ts';
import { type ColumnKey, LIST_SEPARATOR } from './columns.ts';

/** The action as cells of a table, in words that `readAction` reads back to the same. */
export function cellsOf(action: CatalogueAction): Record<ColumnKey, string | number> {
  return {
    number: action.number,
    key: action.key,
    area: AREA_NAMES[action.area].sv,
    level: LEVEL_NAMES[action.level].sv,
    title: action.title,
    description: action.description,
    responsibleRole: ROLE_NAMES[action.responsibleRole],
    checkpoints: action.checkpoints.join(` ${LIST_SEPARATOR} `),
    indicators: action.indicators
      .map(({ indicator, direction }) => `${indicator}:${MOVE_NAMES[direction]}`)
      .join(` ${LIST_SEPARATOR} `),
    source: action.source,
    withdrawnReason: action.withdrawnReason ?? '',
  };
}
