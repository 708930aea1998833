import type { PlainDate, Validity } from '../../../kernel/plain-date.ts';

/** Where an entry stands in the region file: its number in its section from 0, and its line from 1. */
export type Place = { index: number; line: number };

/** Codes of equal length from first to last, both included; one code when the two are the same. */
export type CodeRange = { text: string; from: string; to: string };

export type RegionIdentity = {
  line: number;
  /** County code, for instance 24. */
  code: string;
  name: string;
  organisationNumber?: string | undefined;
  /** How registry numbers (diarienummer) are written. */
  registryNumberPattern?: string | undefined;
};

/** An organisation unit as it was during a time: a renamed or moved unit has several versions with one code. */
export type UnitVersion = Place &
  Validity & {
    code: string;
    name: string;
    /** Level in the region's own words: område, verksamhet. */
    level: string;
    /** Unit above; none for the root. */
    parent?: string | undefined;
    /** Set here; inherited from above when missing. */
    careArea?: string | undefined;
    costCentres: readonly CodeRange[];
  };

/** A dated setting that no law or standard fixes. */
export type ParameterValue = Place & Validity & { key: string; value: number | boolean | string; source: string };

/** Personalkategori. */
export type StaffCategory = { key: string; name: string; builtIn: boolean };
export type OwnStaffCategory = Place & { key: string; name: string };

export type AccountKind = 'own-personnel' | 'own-personnel-pension' | 'agency' | 'agency-on-call' | 'excluded';

/** Which accounts are which kind of cost; the first rule that matches account and date wins. */
export type AccountRule = Place &
  Validity & {
    accounts: CodeRange;
    kind: AccountKind;
    staffCategory?: string | undefined;
    /** VAT rate inside the booked amounts (0.25); 0 when booked net. */
    includesVatRate: number;
    source?: string | undefined;
  };

export type Direction = 'at-most' | 'at-least';
export type TargetStart = { date: PlainDate; value: number };

export type Target = Place & {
  indicator: string;
  unit: string;
  /** Key or `all`. */
  staffCategory: string;
  /** Key or `all`. */
  careArea: string;
  from?: TargetStart | undefined;
  due: PlainDate;
  /** Missing while it is still to be decided. */
  value?: number | undefined;
  direction: Direction;
  decision?: string | undefined;
  toBeDecidedBy?: PlainDate | undefined;
  note?: string | undefined;
};

export type AgreementKind = 'framework' | 'local' | 'direct-award';

export type Agreement = Place &
  Validity & {
    key: string;
    name: string;
    kind: AgreementKind;
    /** Empty: all. */
    staffCategories: readonly string[];
    /** Organisation numbers as written. */
    suppliers: readonly string[];
  };

export type SeriesUnitOfMeasure = 'ratio' | 'count' | 'sek' | 'weeks' | 'days' | 'hours';
export type SeriesRole = 'target' | 'balancing' | 'context';
export type SeriesAggregation = 'sum' | 'mean' | 'last';

/** A manually kept or balancing indicator that the region defines. */
export type SeriesDefinition = Place & {
  key: string;
  name: string;
  unitOfMeasure: SeriesUnitOfMeasure;
  direction: Direction;
  role: SeriesRole;
  /** Key or `all`. */
  careArea: string;
  /** How months make a longer period. */
  aggregation: SeriesAggregation;
};

/** The sections of a region file that are lists. */
export type Sections = {
  parameters: readonly ParameterValue[];
  units: readonly UnitVersion[];
  staffCategories: readonly OwnStaffCategory[];
  accounts: readonly AccountRule[];
  targets: readonly Target[];
  agreements: readonly Agreement[];
  series: readonly SeriesDefinition[];
};
export type SectionName = keyof Sections;

/** A whole region file, checked. */
export type RegionConfiguration = Sections & { region: RegionIdentity };
