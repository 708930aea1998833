import type { ActionContent, StandingAction } from './planned-action.ts';

/** What an action is until something is said about it. */
export const EMPTY_CONTENT: Omit<ActionContent, 'number' | 'area' | 'level' | 'title' | 'unit'> = {
  description: '',
  responsible: null,
  responsibleFunction: null,
  startsOn: null,
  endsOn: null,
  stopDate: null,
  budgetOre: null,
  prerequisites: [],
  catalogueNumber: null,
  catalogueVersion: null,
  origin: null,
  indicators: [],
  effects: [],
  checkpoints: [],
};

/** The content alone, with lists in one order, so that the same reads the same. */
export function contentOf(action: ActionContent): ActionContent {
  return {
    number: action.number,
    area: action.area,
    level: action.level,
    title: action.title,
    description: action.description,
    unit: action.unit,
    responsible: action.responsible,
    responsibleFunction: action.responsibleFunction,
    startsOn: action.startsOn,
    endsOn: action.endsOn,
    stopDate: action.stopDate,
    budgetOre: action.budgetOre,
    prerequisites: action.prerequisites.toSorted((one, other) => one - other),
    catalogueNumber: action.catalogueNumber,
    catalogueVersion: action.catalogueVersion,
    origin: action.origin,
    indicators: action.indicators
      .map(({ indicator, direction }) => ({ indicator, direction }))
      .toSorted((one, other) => (one.indicator < other.indicator ? -1 : 1)),
    effects: action.effects.map((effect) => ({ ...effect })),
    checkpoints: action.checkpoints.map(({ number, text, dueOn }) => ({ number, text, dueOn })),
  };
}

/** What is frozen when a plan is adopted. */
export const frozenOf = (action: StandingAction) => ({
  ...contentOf(action),
  status: action.status,
  progress: action.progress,
});
