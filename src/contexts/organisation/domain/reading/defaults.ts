import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { ALL } from '../../../../kernel/grid.ts';
import type {
  AccountRule,
  Agreement,
  ParameterValue,
  Place,
  SeriesDefinition,
  Target,
  UnitVersion,
} from '../configuration.ts';
import type { EntryOf } from '../fields/field.ts';
import type {
  accountFields,
  agreementFields,
  parameterFields,
  seriesFields,
  targetFields,
  unitFields,
} from '../fields/sections.ts';
import { EARLIEST } from './read-field.ts';

/** What each section's keys are when left out. */

const dated = <T extends { validFrom?: PlainDate }>(entry: T) => ({ ...entry, validFrom: entry.validFrom ?? EARLIEST });

export const toParameter = (entry: EntryOf<typeof parameterFields> & Place): ParameterValue => dated(entry);
export const toUnit = (entry: EntryOf<typeof unitFields> & Place): UnitVersion => ({
  ...dated(entry),
  costCentres: entry.costCentres ?? [],
});
export const toAccountRule = (entry: EntryOf<typeof accountFields> & Place): AccountRule => ({
  ...dated(entry),
  includesVatRate: entry.includesVatRate ?? 0,
});
export const toTarget = (entry: EntryOf<typeof targetFields> & Place): Target => ({
  ...entry,
  staffCategory: entry.staffCategory ?? ALL,
  careArea: entry.careArea ?? ALL,
});
export const toAgreement = (entry: EntryOf<typeof agreementFields> & Place): Agreement => ({
  ...dated(entry),
  staffCategories: entry.staffCategories ?? [],
  suppliers: entry.suppliers ?? [],
});
export const toSeries = (entry: EntryOf<typeof seriesFields> & Place): SeriesDefinition => ({
  ...entry,
  role: entry.role ?? 'context',
  careArea: entry.careArea ?? ALL,
  aggregation: entry.aggregation ?? (entry.unitOfMeasure === 'ratio' ? 'mean' : 'sum'),
});
