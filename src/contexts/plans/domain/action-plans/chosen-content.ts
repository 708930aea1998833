import { EMPTY_CONTENT } from './action-content.ts';
import type { ActionContent } from './planned-action.ts';
import type { CatalogueAction } from '../catalogue/action.ts';

type Chosen = Omit<CatalogueAction, 'withdrawnReason'>;

/** A chosen action as the plan's own: it keeps the catalogue's text of the choice, and by what number and version it goes. */
export function chosenContent(
  chosen: Chosen,
  { number, unit, roleName }: { number: number; unit: string; roleName: string },
): ActionContent {
  return {
    ...EMPTY_CONTENT,
    number,
    unit,
    area: chosen.area,
    level: chosen.level,
    title: chosen.title,
    description: chosen.description,
    responsibleFunction: roleName,
    catalogueNumber: chosen.number,
    catalogueVersion: chosen.catalogueVersion,
    indicators: chosen.indicators.map(({ indicator, direction }) => ({
      indicator,
      direction: direction === 'up' ? 'increase' : 'decrease',
    })),
    checkpoints: chosen.checkpoints.map((text, index) => ({ number: index + 1, text, dueOn: null })),
  };
}
