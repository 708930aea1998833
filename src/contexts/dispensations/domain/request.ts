import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Why agency staff is bought outside the framework agreements (motiv). */
export const MOTIVES = [
  'acute-absence',
  'vacancy',
  'no-framework-answer',
  'competence-missing',
  'continuity',
  'vacation-peak',
  'other',
] as const;
export type Motive = (typeof MOTIVES)[number];

/** What comes before a purchase outside the agreements, in this order: own staff first, then the agreements. */
export const TRIED_FIRST = ['ownStaff', 'internalPool', 'frameworkCallOff'] as const;
export type TriedFirst = (typeof TRIED_FIRST)[number];
export type Attempt = { text: string; reference: string };

/** What is asked for. In a draft anything but the unit may be missing: null, or an empty text. */
export type DispensationRequest = {
  unit: string;
  staffCategory: string | null;
  periodFrom: PlainDate | null;
  periodTo: PlainDate | null;
  /** Hours or weeks, not both. */
  hours: number | null;
  weeks: number | null;
  supplierName: string;
  supplierNumber: string;
  /** Öre per hour without VAT. */
  hourlyRateOre: number | null;
  motive: Motive | null;
  motiveText: string;
  tried: Readonly<Record<TriedFirst, Attempt>>;
  consequence: string;
  exitPlan: string;
  acute: boolean;
};

export type RequestFault = {
  field: string;
  code: 'request-field-missing' | 'supplier-number-unfit' | 'period-backwards';
};

const SUPPLIER_NUMBER = /^\d{6}-?\d{4}$/;

/** Everything that keeps a draft from being submitted, in the order of the form. */
export function faultsOf(request: DispensationRequest): RequestFault[] {
  const missing = (field: string, isMissing: boolean): RequestFault[] =>
    isMissing ? [{ field, code: 'request-field-missing' }] : [];
  const blank = (text: string) => text.trim() === '';
  return [
    ...missing('staffCategory', request.staffCategory === null),
    ...missing('periodFrom', request.periodFrom === null),
    ...missing('periodTo', request.periodTo === null),
    ...periodFaults(request),
    ...missing('amount', request.hours === null && request.weeks === null),
    ...missing('supplierName', blank(request.supplierName)),
    ...supplierFaults(request.supplierNumber),
    ...missing('hourlyRateOre', request.hourlyRateOre === null),
    ...missing('motive', request.motive === null),
    ...missing('motiveText', blank(request.motiveText)),
    ...TRIED_FIRST.flatMap((step) => missing(`tried.${step}`, blank(request.tried[step].text))),
    ...missing('consequence', blank(request.consequence)),
    ...missing('exitPlan', blank(request.exitPlan)),
  ];
}

function periodFaults({ periodFrom, periodTo }: DispensationRequest): RequestFault[] {
  const isBackwards = periodFrom !== null && periodTo !== null && periodFrom > periodTo;
  return isBackwards ? [{ field: 'periodTo', code: 'period-backwards' }] : [];
}

function supplierFaults(supplierNumber: string): RequestFault[] {
  const text = supplierNumber.trim();
  if (text === '') return [{ field: 'supplierNumber', code: 'request-field-missing' }];
  return SUPPLIER_NUMBER.test(text) ? [] : [{ field: 'supplierNumber', code: 'supplier-number-unfit' }];
}

/** A request with nothing in it yet but its unit. */
export const emptyRequest = (unit: string): DispensationRequest => ({
  unit,
  staffCategory: null,
  periodFrom: null,
  periodTo: null,
  hours: null,
  weeks: null,
  supplierName: '',
  supplierNumber: '',
  hourlyRateOre: null,
  motive: null,
  motiveText: '',
  tried: {
    ownStaff: { text: '', reference: '' },
    internalPool: { text: '', reference: '' },
    frameworkCallOff: { text: '', reference: '' },
  },
  consequence: '',
  exitPlan: '',
  acute: false,
});
