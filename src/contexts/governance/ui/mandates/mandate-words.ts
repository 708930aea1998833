import { useQuery } from '@tanstack/react-query';
import type { MessageId } from '../../../../web/messages.ts';
import { queries } from '../../../../web/queries.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { TargetDto } from '../../../organisation/contract.ts';
import type { PersonDto } from '../../contract/mandates.ts';
import type { TargetReference } from '../../domain/mandates/directive.ts';
import { sameTarget } from '../../domain/mandates/same-target.ts';
import type { FieldKind } from '../../domain/mandates/sections.ts';
import { mandateQueries } from './mandate-queries.ts';

/** The label of a field of the directive, or of a part of a row in it. */
export const labelId = (field: string, column?: string): MessageId =>
  (column === undefined ? `mandates.field.${field}` : `mandates.column.${field}.${column}`) as MessageId;

/** The region's targets in words: what, where, how much, by when. */
export function useTargetWords() {
  const text = useText();
  const format = useFormat();
  const targets = useQuery(mandateQueries.targets());
  const indicators = useQuery(queries.indicators());
  const units = useQuery(queries.units());
  const nameOf = (target: TargetDto): string => {
    const indicator = indicators.data?.find(({ key }) => key === target.indicator);
    return text('mandates.target', {
      indicator: indicator?.name[format.language] ?? target.indicator,
      unit: units.data?.findLast(({ code }) => code === target.unit)?.name ?? target.unit,
      direction: text(`mandates.target.${target.direction}`),
      value:
        target.value === null
          ? text('mandates.target.no-value')
          : format.value(target.value, indicator?.unitOfMeasure ?? 'value'),
      due: format.date(target.due),
    });
  };
  return {
    targets: targets.data ?? [],
    nameOf,
    wordsOf: (reference: TargetReference): string => {
      const known = targets.data?.find((target) => sameTarget(target, reference));
      return known ? nameOf(known) : text('mandates.target.gone', { due: format.date(reference.due) });
    },
  };
}

type Names = { persons: readonly PersonDto[]; points: readonly { key: string; name: string }[] };

/** What a stored value reads as. An empty text where there is nothing. */
export function useValueText({ persons, points }: Names): (kind: FieldKind, value: unknown) => string {
  const text = useText();
  const format = useFormat();
  const { wordsOf } = useTargetWords();
  const person = (id: unknown) => persons.find((one) => one.id === id)?.name ?? (id as string);
  return (kind, value) => {
    if (value === null || value === undefined || value === '') return '';
    switch (kind) {
      case 'date':
        return format.date(value as string);
      case 'count':
        return format.number(Number(value));
      case 'person':
        return person(value);
      case 'persons':
        return (value as readonly string[]).map(person).join(', ');
      case 'target':
        return wordsOf(value as TargetReference);
      case 'point':
        return points.find(({ key }) => key === value)?.name ?? (value as string);
      case 'form':
        return text(`mandates.form.${value as 'oral' | 'written'}`);
      case 'leads-to':
        return text(`mandates.leads-to.${value as 'running' | 'handed-over'}`);
      case 'lines':
        return (value as readonly string[]).join(' · ');
      case 'line':
      case 'text':
      case 'phase':
        return value as string;
    }
  };
}
