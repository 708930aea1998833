import type { Target } from '../../../organisation/index.ts';
import type { KnownTarget } from '../../domain/mandates/contradictions.ts';

/** The region's targets as a directive refers to them. */
export const knownTargets = (targets: readonly Target[]): KnownTarget[] =>
  targets.map(({ indicator, unit, staffCategory, careArea, due, value }) => ({
    indicator,
    unit,
    staffCategory,
    careArea,
    due,
    value: value ?? null,
  }));
