import type { PLAN_AREAS } from '../action-areas.ts';
import type { ACTION_LEVELS, EFFECT_MEASURES, INDICATOR_DIRECTIONS } from '../planned-action.ts';
import type { ACTION_STATUSES, PLAN_KINDS } from '../status-table.ts';

/** Swedish words for the keys that files carry. A file may have either. */
export const STATUS_LABELS: Readonly<Record<(typeof ACTION_STATUSES)[number], string>> = {
  'not-started': 'Ej påbörjad',
  ongoing: 'Pågår',
  done: 'Klar',
  'in-ordinary-operation': 'I ordinarie drift',
  stopped: 'Avbruten',
  'handed-over': 'Överlämnad',
};
export const AREA_LABELS: Readonly<Record<(typeof PLAN_AREAS)[number], string>> = {
  'attractive-workplace': 'Attraktiv arbetsplats',
  'staffing-plan': 'Dimensionering – bemanningsplan',
  recruitment: 'Rekrytering',
  'pay-and-compensation': 'Lön och ersättning',
  'new-ways-of-working': 'Nya arbetssätt',
  'regional-cooperation': 'Samarbete mellan regioner',
  'time-plans': 'Tidplaner',
};
export const LEVEL_LABELS: Readonly<Record<(typeof ACTION_LEVELS)[number], string>> = {
  'region-wide': 'Regionövergripande',
  'close-to-operations': 'Verksamhetsnära',
};
export const KIND_LABELS: Readonly<Record<(typeof PLAN_KINDS)[number], string>> = {
  regional: 'Regionens plan',
  local: 'Lokal plan',
};
export const DIRECTION_LABELS: Readonly<Record<(typeof INDICATOR_DIRECTIONS)[number], string>> = {
  increase: 'öka',
  decrease: 'minska',
};
export const MEASURE_LABELS: Readonly<Record<(typeof EFFECT_MEASURES)[number], string>> = {
  'agency-weeks': 'Hyrveckor per månad',
  'full-time-equivalents': 'Årsarbetare',
  'cost-ore': 'Kostnad, kr per månad',
};
/** In files costs are in kronor, so the measure has a name without öre. */
export const COST_IN_FILES = 'cost';
