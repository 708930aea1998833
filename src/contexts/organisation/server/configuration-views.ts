import type {
  AccountRuleDto,
  AgreementDto,
  ParameterValueDto,
  RegionDto,
  SeriesDefinitionDto,
  StaffCategoryDto,
  TargetDto,
  UnitVersionDto,
} from '../contract.ts';
import type {
  AccountRule,
  Agreement,
  ParameterValue,
  RegionConfiguration,
  SeriesDefinition,
  Target,
  UnitVersion,
} from '../domain/configuration.ts';
import { staffCategoriesOf } from '../domain/staff-categories.ts';
import { byStart } from '../domain/validity.ts';

/** The configuration as the API shows it: what is left out is null. */

const until = ({ validFrom, validTo }: { validFrom: string; validTo?: string | undefined }) => ({
  validFrom,
  validTo: validTo ?? null,
});

export function viewRegion({ region, units }: RegionConfiguration): RegionDto {
  const { code, name, organisationNumber } = region;
  const roots = byStart(units.filter(({ parent }) => parent === undefined));
  const careAreas = [...new Set(units.flatMap(({ careArea }) => careArea ?? []))];
  return { code, name, organisationNumber: organisationNumber ?? null, rootUnit: roots.at(-1)!.code, careAreas };
}

export const viewUnit = ({
  index,
  line,
  code,
  name,
  level,
  parent,
  careArea,
  costCentres,
  ...validity
}: UnitVersion): UnitVersionDto => ({
  index,
  line,
  code,
  name,
  level,
  parent: parent ?? null,
  careArea: careArea ?? null,
  costCentres: costCentres.map(({ text }) => text),
  ...until(validity),
});

export const viewParameter = ({ index, line, key, value, source, ...validity }: ParameterValue): ParameterValueDto => ({
  index,
  line,
  key,
  value,
  source,
  ...until(validity),
});

export const viewAccountRule = ({
  index,
  line,
  accounts,
  kind,
  staffCategory,
  includesVatRate,
  source,
  ...validity
}: AccountRule): AccountRuleDto => ({
  index,
  line,
  accounts: accounts.text,
  kind,
  staffCategory: staffCategory ?? null,
  includesVatRate,
  source: source ?? null,
  ...until(validity),
});

export const viewTarget = ({ from, value, decision, toBeDecidedBy, note, ...target }: Target): TargetDto => ({
  ...target,
  from: from ?? null,
  value: value ?? null,
  decision: decision ?? null,
  toBeDecidedBy: toBeDecidedBy ?? null,
  note: note ?? null,
});

export const viewAgreement = ({
  index,
  line,
  key,
  name,
  kind,
  staffCategories,
  suppliers,
  ...validity
}: Agreement): AgreementDto => ({
  index,
  line,
  key,
  name,
  kind,
  staffCategories: [...staffCategories],
  suppliers: [...suppliers],
  ...until(validity),
});

export const viewSeries = (series: SeriesDefinition): SeriesDefinitionDto => ({ ...series });

export function viewStaffCategories({ staffCategories }: RegionConfiguration): StaffCategoryDto[] {
  const places = new Map(staffCategories.map(({ key, index, line }) => [key, { index, line }]));
  return staffCategoriesOf(staffCategories).map((category) => ({ ...category, ...places.get(category.key) }));
}
