import type { DueItem } from '../../../../kernel/due-item.ts';
import { periodWords } from './period-words.ts';
import { formatFigure, type IndicatorValue } from '../../../indicators/index.ts';

type Names = { indicator: string; unit: string; staffCategory: string | undefined };

const words = { 'at-most': 'högst', 'at-least': 'minst' } as const;

/** A target that is missed, or off its path, is an item of the agenda; every other is not. */
export function targetItem(value: IndicatorValue, names: Names): DueItem | undefined {
  const { status, target, kind } = value;
  if (kind !== 'value' || value.value === undefined || !target || target.value === null) return undefined;
  if (status !== 'at-risk' && status !== 'missed') return undefined;
  const figure = (number: number) => formatFigure(number, value.unitOfMeasure);
  const whose = names.staffCategory ? `${names.unit}, ${names.staffCategory.toLowerCase()}` : names.unit;
  const bound = words[target.direction];
  const path = target.pathValue === null ? '' : ` Målbanan för perioden: ${bound} ${figure(target.pathValue)}.`;
  const decision = target.decision === null ? '' : ` (${target.decision})`;
  return {
    key: ['target', value.indicator, value.unit, value.staffCategory, value.careArea, target.due, status].join(':'),
    kind: 'target-off-path',
    title: `${names.indicator}, ${whose}: ${status === 'missed' ? 'målet är missat' : 'målet är i riskzonen'}`,
    detail: `Utfall ${periodWords(value.period)}: ${figure(value.value)}.${path} Mål: ${bound} ${figure(target.value)} senast ${target.due}${decision}.${value.complete ? '' : ' Uppgifterna är ofullständiga.'}`,
    due: target.due as DueItem['due'],
    unit: value.unit,
    link: `/nyckeltal/${value.indicator}?unit=${value.unit}${value.staffCategory === 'all' ? '' : `&staff=${value.staffCategory}`}`,
    roles: ['programme-lead'],
    agenda: 'targets',
  };
}
