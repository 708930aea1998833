export { type ComparisonPoint, type ComparisonSeries, comparisonSeries } from './domain/comparison-series.ts';
export {
  type Bound,
  type Evidence,
  NATION,
  type PublishedFigure,
  type PublishedUnit,
} from './domain/published-figure.ts';
export { type ComparisonCaveat, publishedCounterpart, publishedIndicators } from './domain/published-indicators.ts';
