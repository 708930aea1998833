import { useQuery } from '@tanstack/react-query';
import type { Option } from '../../../../web/design/Select.tsx';
import type { Format, UnitOfMeasure } from '../../../../web/format.ts';
import { queries } from '../../../../web/queries.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { TargetDto } from '../../contract.ts';
import type { Measure } from './target-forms.ts';
import { useCareAreas, useStaffCategories } from '../names.ts';

/** A decided share as it was decided: 5,55 % is not shown as 5,6 %. */
function exactValue(format: Format, value: number, unit: UnitOfMeasure): string {
  if (unit !== 'ratio') return format.value(value, unit);
  const decimals = [1, 2, 3].find((count) => Math.abs(Number(value.toFixed(count + 2)) - value) < 1e-12);
  return format.percent(value, decimals ?? 3);
}

const MEASURES: Readonly<Record<string, Measure>> = { ratio: 'percent', 'sek-ore': 'million-kronor' };

export type TargetWords = ReturnType<typeof useTargetWords>;

/** Indicators, units and categories by name, and values by their indicator's unit of measure. */
export function useTargetWords() {
  const text = useText();
  const format = useFormat();
  const indicators = useQuery(queries.indicators());
  const units = useQuery(queries.units());
  const staff = useStaffCategories();
  const careAreas = useCareAreas();
  const byKey = new Map((indicators.data ?? []).map((indicator) => [indicator.key, indicator]));
  const unitNames = new Map((units.data ?? []).map(({ code, name }) => [code, name]));
  const indicatorName = (key: string) => byKey.get(key)?.name[format.language] ?? key;
  const unitName = (code: string) => unitNames.get(code) ?? code;
  const scopeOf = ({ staffCategory, careArea }: TargetDto) =>
    [
      ...(staffCategory === 'all' ? [] : [staff.nameOf(staffCategory)]),
      ...(careArea === 'all' ? [] : [careAreas.nameOf(careArea)]),
    ].join(', ');
  const nameOf = (target: TargetDto) =>
    [indicatorName(target.indicator), unitName(target.unit), scopeOf(target)].filter(Boolean).join(', ');
  const valueText = (target: TargetDto, value: number) =>
    exactValue(format, value, byKey.get(target.indicator)?.unitOfMeasure ?? 'value');
  return {
    isReady: !indicators.isPending,
    measureOf: (indicator: string): Measure => MEASURES[byKey.get(indicator)?.unitOfMeasure ?? ''] ?? 'decimal',
    indicatorName,
    unitName,
    scopeText: (target: TargetDto) => scopeOf(target) || text('staff.all'),
    nameOf,
    valueText,
    compare: (one: TargetDto, other: TargetDto) =>
      nameOf(one).localeCompare(nameOf(other), 'sv') || one.due.localeCompare(other.due),
    indicatorOptions: [...byKey.keys()].map((key): Option => ({ key, label: indicatorName(key) })),
    unitOptions: [...unitNames].map(([key, name]): Option => ({ key, label: `${name} (${key})` })),
  };
}
