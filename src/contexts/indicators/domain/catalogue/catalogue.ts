import type { IndicatorDefinition } from '../definition.ts';
import { manualIndicator, type SeriesDefinition } from '../manual-indicator.ts';
import { actionProgress } from './action-progress.ts';
import { agencyCostToOwnPersonnelCost } from './agency-cost-to-own-personnel-cost.ts';
import { agencyFullTimeEquivalents } from './agency-full-time-equivalents.ts';
import { agencyOnCallCost } from './agency-on-call-cost.ts';
import { agencyPersonnelCost } from './agency-personnel-cost.ts';
import { agencyShareOfPersonnelCost } from './agency-share-of-personnel-cost.ts';
import { agencyWeeks } from './agency-weeks.ts';
import { builtInSeries } from './built-in-series.ts';
import { dispensedPurchases } from './dispensed-purchases.ts';
import { frameworkCompliance } from './framework-compliance.ts';
import { frameworkPurchases } from './framework-purchases.ts';
import { offFrameworkPurchases } from './off-framework-purchases.ts';
import { ownFullTimeEquivalents } from './own-full-time-equivalents.ts';
import { ownPersonnelCost } from './own-personnel-cost.ts';
import { trainingPosts } from './training-posts.ts';

/** The built-in indicators, in the order they are listed everywhere. */
export const catalogue: readonly IndicatorDefinition[] = [
  agencyCostToOwnPersonnelCost,
  agencyShareOfPersonnelCost,
  agencyPersonnelCost,
  agencyOnCallCost,
  ownPersonnelCost,
  agencyWeeks,
  agencyFullTimeEquivalents,
  ownFullTimeEquivalents,
  frameworkPurchases,
  dispensedPurchases,
  offFrameworkPurchases,
  frameworkCompliance,
  trainingPosts,
  actionProgress,
];

/** Keys of the built-in indicators; a region's own series come beside them. */
export const knownIndicatorKeys: readonly string[] = catalogue.map((definition) => definition.key);

/** Keys of series that may be imported without being defined in the region file. */
export const builtInSeriesKeys: readonly string[] = builtInSeries.map((series) => series.key);

/** Everything a region can ask for: the built-in indicators, then its own series, in its own order. */
export function indicatorsOf(series: readonly SeriesDefinition[]): readonly IndicatorDefinition[] {
  return [...catalogue, ...series.filter(({ key }) => !knownIndicatorKeys.includes(key)).map(manualIndicator)];
}
