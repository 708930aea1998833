export { indicatorCommands } from './server/commands.ts';
export { readDefaultPeriod, readLedgerSpan, requirePeriod } from './server/default-period.ts';
export { type Division, readIndicatorValues, type ValuesQuestion } from './server/read-indicator-values.ts';
export { readIndicators } from './server/read-indicators.ts';
export { type OverviewQuestion, readOverview } from './server/read-overview.ts';
export { readTrace, type TraceQuestion } from './server/read-trace.ts';
export { readRegionRules, type RegionRules } from './server/region-rules.ts';
export { indicatorRoutes } from './server/routes.ts';
