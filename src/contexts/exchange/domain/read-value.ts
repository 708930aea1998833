import type { Bound, PublishedUnit } from './published-figure.ts';

/** Powers of ten are put on the decimal text itself, so that 5.1 % is 0.051 and not a neighbour of it. */
const UNITS: Readonly<Record<string, { unitOfMeasure: PublishedUnit; tenToThe: number }>> = {
  mnkr: { unitOfMeasure: 'sek-ore', tenToThe: 8 },
  '%': { unitOfMeasure: 'ratio', tenToThe: -2 },
  procentenheter: { unitOfMeasure: 'ratio-difference', tenToThe: -2 },
  veckor: { unitOfMeasure: 'weeks', tenToThe: 0 },
  årsarbetare: { unitOfMeasure: 'fte', tenToThe: 0 },
  antal: { unitOfMeasure: 'count', tenToThe: 0 },
};

export type ReadUnit = {
  unitOfMeasure: PublishedUnit;
  tenToThe: number;
  bound: Bound | undefined;
  remark: string | null;
};

/** `% (högst)` → ratio, at most; `% av total personalkostnad` → ratio with the rest as a remark; `av 65` → a count. */
export function readUnit(text: string): ReadUnit | undefined {
  if (/^av \d+$/.test(text)) return { unitOfMeasure: 'count', tenToThe: 0, bound: undefined, remark: text };
  const [word, ...rest] = text.split(' ');
  const unit = UNITS[word ?? ''];
  if (!unit) return undefined;
  const remark = rest.join(' ').replaceAll(/[()]/g, '');
  if (remark === 'max' || remark === 'högst') return { ...unit, bound: 'at-most', remark: null };
  if (remark === 'under') return { ...unit, bound: 'below', remark: null };
  return { ...unit, bound: undefined, remark: remark === '' ? null : remark };
}

export type ReadValue = { valueFrom: number; valueTo: number; bound: Bound };

/** `5.1`, `10-14`, `<2`, `<=2`. None of what is only bounded above can be negative, so it counts from 0. */
export function readValue(text: string, unit: ReadUnit): ReadValue | undefined {
  const scale = (digits: string) => Number(`${digits}e${unit.tenToThe}`);
  const single = /^-?\d+(\.\d+)?$/.exec(text);
  if (single && unit.bound) return { valueFrom: 0, valueTo: scale(text), bound: unit.bound };
  if (single) return { valueFrom: scale(text), valueTo: scale(text), bound: 'exact' };
  const limit = /^<(=?)(\d+(?:\.\d+)?)$/.exec(text);
  if (limit) return { valueFrom: 0, valueTo: scale(limit[2]!), bound: limit[1] ? 'at-most' : 'below' };
  const range = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text);
  const [from, to] = [scale(range?.[1] ?? '0'), scale(range?.[2] ?? '0')];
  return range && from < to ? { valueFrom: from, valueTo: to, bound: 'range' } : undefined;
}
