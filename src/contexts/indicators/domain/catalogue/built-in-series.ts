import type { SeriesDefinition } from '../manual-indicator.ts';

/** Counts of a plan's actions by state, entered by hand; every action is in exactly one of the parts. */
export const ACTION_SERIES = {
  total: 'actions-total',
  done: 'actions-done',
  inOrdinaryOperation: 'actions-in-ordinary-operation',
  ongoing: 'actions-ongoing',
  handedOver: 'actions-handed-over',
  stopped: 'actions-stopped',
  notStarted: 'actions-not-started',
} as const;

const count = (key: string, name: string): SeriesDefinition => ({
  key,
  name,
  unitOfMeasure: 'count',
  direction: 'at-least',
  role: 'context',
  careArea: 'all',
  aggregation: 'last',
});

/** Series that every region may import without defining them. They feed built-in indicators. */
export const builtInSeries: readonly SeriesDefinition[] = [
  count(ACTION_SERIES.total, 'Åtgärder, totalt'),
  count(ACTION_SERIES.done, 'Åtgärder, klara'),
  count(ACTION_SERIES.inOrdinaryOperation, 'Åtgärder, i ordinarie drift'),
  count(ACTION_SERIES.ongoing, 'Åtgärder, pågående'),
  count(ACTION_SERIES.handedOver, 'Åtgärder, överlämnade'),
  count(ACTION_SERIES.stopped, 'Åtgärder, avbrutna'),
  count(ACTION_SERIES.notStarted, 'Åtgärder, ej påbörjade'),
  count('training-posts', 'Utbildningstjänster'),
];
