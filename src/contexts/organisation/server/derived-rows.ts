import type {
  AccountRule,
  Agreement,
  ParameterValue,
  RegionConfiguration,
  RegionIdentity,
  SeriesDefinition,
  Target,
  UnitVersion,
} from '../domain/configuration.ts';
import { staffCategoriesOf } from '../domain/staff-categories.ts';
import { unitPaths } from '../domain/tree/unit-paths.ts';

export type DerivedTable =
  | 'region'
  | 'unitVersion'
  | 'unitCostCentre'
  | 'unitPath'
  | 'staffCategory'
  | 'accountRule'
  | 'parameterValue'
  | 'target'
  | 'agreement'
  | 'seriesDefinition';
type Row = Record<string, unknown>;

/** The rows that each table derived from the region file has. */
export function derivedRows(configuration: RegionConfiguration): Record<DerivedTable, Row[]> {
  const { units } = configuration;
  return {
    region: [regionRow(configuration.region)],
    unitVersion: units.map(unitRow),
    unitCostCentre: units.flatMap(costCentreRows),
    unitPath: unitPaths(units),
    staffCategory: staffCategoriesOf(configuration.staffCategories).map((category, position) => ({
      ...category,
      position,
    })),
    accountRule: configuration.accounts.map(accountRow),
    parameterValue: configuration.parameters.map(parameterRow),
    target: configuration.targets.map(targetRow),
    agreement: configuration.agreements.map(agreementRow),
    seriesDefinition: configuration.series.map(seriesRow),
  };
}

const dated = ({ validFrom, validTo, line }: { validFrom: string; validTo?: string | undefined; line: number }) => ({
  validFrom,
  validTo: validTo ?? null,
  sourceLine: line,
});

const regionRow = ({ code, name, organisationNumber, registryNumberPattern }: RegionIdentity): Row => ({
  code,
  name,
  organisationNumber: organisationNumber ?? null,
  registryNumberPattern: registryNumberPattern ?? null,
});

const unitRow = (unit: UnitVersion): Row => ({
  code: unit.code,
  name: unit.name,
  level: unit.level,
  parentCode: unit.parent ?? null,
  careArea: unit.careArea ?? null,
  ...dated(unit),
});

const costCentreRows = (unit: UnitVersion): Row[] =>
  unit.costCentres.map(({ from, to }) => ({ unitCode: unit.code, fromCode: from, toCode: to, ...dated(unit) }));

const accountRow = (rule: AccountRule): Row => ({
  position: rule.index,
  accounts: rule.accounts.text,
  accountFrom: rule.accounts.from,
  accountTo: rule.accounts.to,
  kind: rule.kind,
  staffCategory: rule.staffCategory ?? null,
  includesVatRate: rule.includesVatRate,
  source: rule.source ?? null,
  ...dated(rule),
});

const parameterRow = (parameter: ParameterValue): Row => ({
  key: parameter.key,
  value: JSON.stringify(parameter.value),
  source: parameter.source,
  ...dated(parameter),
});

const targetRow = (target: Target): Row => ({
  position: target.index,
  indicator: target.indicator,
  unitCode: target.unit,
  staffCategory: target.staffCategory,
  careArea: target.careArea,
  fromDate: target.from?.date ?? null,
  fromValue: target.from?.value ?? null,
  due: target.due,
  value: target.value ?? null,
  direction: target.direction,
  decision: target.decision ?? null,
  toBeDecidedBy: target.toBeDecidedBy ?? null,
  note: target.note ?? null,
  sourceLine: target.line,
});

const agreementRow = (agreement: Agreement): Row => ({
  key: agreement.key,
  name: agreement.name,
  kind: agreement.kind,
  staffCategories: agreement.staffCategories,
  suppliers: agreement.suppliers,
  ...dated(agreement),
});

function seriesRow({ index: _, line, ...series }: SeriesDefinition): Row {
  return { ...series, sourceLine: line };
}
