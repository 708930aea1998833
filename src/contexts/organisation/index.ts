export { type AccountClass, type AccountClassifier, accountClassifier } from './domain/account-classifier.ts';
export type {
  AccountKind,
  AccountRule,
  Agreement,
  AgreementKind,
  CodeRange,
  Direction,
  ParameterValue,
  RegionIdentity,
  SectionName,
  SeriesAggregation,
  SeriesDefinition,
  SeriesRole,
  SeriesUnitOfMeasure,
  StaffCategory,
  Target,
  TargetStart,
  UnitVersion,
} from './domain/configuration.ts';
export { parseCodeRange } from './domain/reading/code-range.ts';
export { numberParameterAt, parameterAt } from './domain/parameter-at.ts';
export { BUILT_IN_STAFF_CATEGORIES } from './domain/staff-categories.ts';
export {
  type CostCentreRange,
  type CostCentreResolver,
  costCentreResolver,
} from './domain/tree/cost-centre-resolver.ts';
export { unitResolver } from './domain/tree/unit-resolver.ts';
export { breakpointsOf } from './domain/validity.ts';
