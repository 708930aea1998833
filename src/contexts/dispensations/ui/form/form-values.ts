import { parsePlainDate, type PlainDate } from '../../../../kernel/plain-date.ts';
import { parseAmountOre } from '../../../../kernel/money.ts';
import type { DispensationDto, EditBodyDto } from '../../contract.ts';
import { type DispensationRequest, emptyRequest, faultsOf, type Motive } from '../../domain/request.ts';

/** A request as it is typed. */
export type RequestValues = {
  unit: string | null;
  staffCategory: string | null;
  periodFrom: string;
  periodTo: string;
  amountIn: 'hours' | 'weeks';
  amount: string;
  supplierName: string;
  supplierNumber: string;
  hourlyRate: string;
  motive: Motive | null;
  motiveText: string;
  ownStaffText: string;
  ownStaffReference: string;
  internalPoolText: string;
  internalPoolReference: string;
  frameworkCallOffText: string;
  frameworkCallOffReference: string;
  consequence: string;
  exitPlan: string;
  acute: boolean;
};

export const EMPTY_VALUES: RequestValues = {
  unit: null,
  staffCategory: null,
  periodFrom: '',
  periodTo: '',
  amountIn: 'hours',
  amount: '',
  supplierName: '',
  supplierNumber: '',
  hourlyRate: '',
  motive: null,
  motiveText: '',
  ownStaffText: '',
  ownStaffReference: '',
  internalPoolText: '',
  internalPoolReference: '',
  frameworkCallOffText: '',
  frameworkCallOffReference: '',
  consequence: '',
  exitPlan: '',
  acute: false,
};

/** `1150` or `1 150,50`, from öre. */
export const kronorText = (ore: number | null): string =>
  ore === null ? '' : ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2).replace('.', ',');
export const numberText = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

export function valuesOf(request: DispensationDto): RequestValues {
  const { tried } = request;
  return {
    unit: request.unit,
    staffCategory: request.staffCategory,
    periodFrom: request.periodFrom ?? '',
    periodTo: request.periodTo ?? '',
    amountIn: request.weeks === null ? 'hours' : 'weeks',
    amount: numberText(request.hours ?? request.weeks),
    supplierName: request.supplierName,
    supplierNumber: request.supplierNumber,
    hourlyRate: kronorText(request.hourlyRateOre),
    motive: request.motive,
    motiveText: request.motiveText,
    ownStaffText: tried.ownStaff.text,
    ownStaffReference: tried.ownStaff.reference,
    internalPoolText: tried.internalPool.text,
    internalPoolReference: tried.internalPool.reference,
    frameworkCallOffText: tried.frameworkCallOff.text,
    frameworkCallOffReference: tried.frameworkCallOff.reference,
    consequence: request.consequence,
    exitPlan: request.exitPlan,
    acute: request.acute,
  };
}

/** A positive number with decimal comma or point; undefined when it is none. */
export function parseNumber(text: string): number | undefined {
  const plain = text.replaceAll(/\s/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) && Number(plain) > 0 ? Number(plain) : undefined;
}

/** Positive kronor as öre; undefined when it is none. */
export function parseRate(text: string): number | undefined {
  const ore = parseAmountOre(text);
  return ore !== undefined && ore > 0 ? ore : undefined;
}

const dateOf = (text: string): PlainDate | null => parsePlainDate(text.trim()) ?? null;

/** What of the form can be understood, as the API takes it. */
export function bodyOf(values: RequestValues): Omit<EditBodyDto, 'tried'> & Pick<DispensationRequest, 'tried'> {
  const amount = parseNumber(values.amount) ?? null;
  return {
    staffCategory: values.staffCategory,
    periodFrom: dateOf(values.periodFrom),
    periodTo: dateOf(values.periodTo),
    hours: values.amountIn === 'hours' ? amount : null,
    weeks: values.amountIn === 'weeks' ? amount : null,
    supplierName: values.supplierName.trim(),
    supplierNumber: values.supplierNumber.trim(),
    hourlyRateOre: parseRate(values.hourlyRate) ?? null,
    motive: values.motive,
    motiveText: values.motiveText,
    tried: {
      ownStaff: { text: values.ownStaffText, reference: values.ownStaffReference },
      internalPool: { text: values.internalPoolText, reference: values.internalPoolReference },
      frameworkCallOff: { text: values.frameworkCallOffText, reference: values.frameworkCallOffReference },
    },
    consequence: values.consequence,
    exitPlan: values.exitPlan,
    acute: values.acute,
  };
}

export type FormFault = {
  field: string;
  code: 'request-field-missing' | 'supplier-number-unfit' | 'period-backwards' | 'number-unfit' | 'date-unfit';
};

/** What was typed and cannot be understood: it would be lost if the draft were saved. */
export function typingFaults(values: RequestValues): FormFault[] {
  const number = (field: string, text: string, parse: (text: string) => number | undefined): FormFault[] =>
    text.trim() !== '' && parse(text) === undefined ? [{ field, code: 'number-unfit' }] : [];
  const date = (field: string, text: string): FormFault[] =>
    text.trim() !== '' && dateOf(text) === null ? [{ field, code: 'date-unfit' }] : [];
  return [
    ...(values.unit === null ? [{ field: 'unit', code: 'request-field-missing' } as const] : []),
    ...date('periodFrom', values.periodFrom),
    ...date('periodTo', values.periodTo),
    ...number('amount', values.amount, parseNumber),
    ...number('hourlyRateOre', values.hourlyRate, parseRate),
  ];
}

/** Everything that keeps it from being submitted. */
export function submissionFaults(values: RequestValues): FormFault[] {
  const typing = typingFaults(values);
  const told = new Set(typing.map(({ field }) => field));
  const request = { ...emptyRequest(values.unit ?? ''), ...bodyOf(values) } as DispensationRequest;
  return [...typing, ...faultsOf(request).filter(({ field }) => !told.has(field))];
}
