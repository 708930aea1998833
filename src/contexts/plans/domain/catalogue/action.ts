import type { Role } from '../../../people/index.ts';

/**
 * The seven areas (åtgärdsområden) that the regions' work of 2016 to become independent of agency staff was divided
 * into. Source: Landstinget Blekinge, strategy 2016.
 */
export const ACTION_AREAS = [
  'attractive-workplace',
  'staffing-plan',
  'recruitment',
  'pay-and-compensation',
  'new-ways-of-working',
  'regional-cooperation',
  'time-plans',
] as const;
export type ActionArea = (typeof ACTION_AREAS)[number];

export const AREA_NAMES: Readonly<Record<ActionArea, { sv: string; en: string }>> = {
  'attractive-workplace': { sv: 'Attraktiv arbetsplats', en: 'Attractive workplace' },
  'staffing-plan': { sv: 'Dimensionering – bemanningsplan', en: 'Dimensioning – staffing plan' },
  recruitment: { sv: 'Rekrytering', en: 'Recruitment' },
  'pay-and-compensation': { sv: 'Lön och ersättning', en: 'Pay and compensation' },
  'new-ways-of-working': { sv: 'Nya arbetssätt', en: 'New ways of working' },
  'regional-cooperation': { sv: 'Samarbete mellan regioner', en: 'Cooperation between regions' },
  'time-plans': { sv: 'Tidplaner', en: 'Time plans' },
};

export const ACTION_LEVELS = ['region-wide', 'close-to-operations'] as const;
export type ActionLevel = (typeof ACTION_LEVELS)[number];

export const LEVEL_NAMES: Readonly<Record<ActionLevel, { sv: string; en: string }>> = {
  'region-wide': { sv: 'Regionövergripande', en: 'Region-wide' },
  'close-to-operations': { sv: 'Verksamhetsnära', en: 'Close to operations' },
};

/** Which way an action should move an indicator. */
export const MOVES = ['up', 'down'] as const;
export type Move = (typeof MOVES)[number];
export const MOVE_NAMES: Readonly<Record<Move, string>> = { up: 'ökar', down: 'minskar' };

export type MovedIndicator = { indicator: string; direction: Move };

/** What an action of the catalogue (åtgärdskatalogen) says. */
export type ActionContent = {
  area: ActionArea;
  level: ActionLevel;
  title: string;
  description: string;
  /** Who is typically responsible. */
  responsibleRole: Role;
  /** Checkpoints (checkpunkter) that show that it is in place. */
  checkpoints: readonly string[];
  indicators: readonly MovedIndicator[];
  source: string;
  /** Why it is withdrawn; null while it is in use. */
  withdrawnReason: string | null;
};

export type CatalogueAction = ActionContent & {
  number: number;
  key: string;
  /** Running number of this action's own texts. */
  version: number;
  /** The catalogue version that brought this text. */
  catalogueVersion: number;
};

/** Longest texts, so that a slipped cell is told rather than stored. */
export const LONGEST = { key: 60, title: 120, description: 2000, checkpoint: 300, source: 500, reason: 500 } as const;
