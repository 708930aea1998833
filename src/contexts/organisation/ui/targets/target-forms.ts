import type { Option } from '../../../../web/design/Select.tsx';
import type { MessageId } from '../../../../web/messages.ts';
import type { Text } from '../../../../web/text.ts';
import type { TargetDto } from '../../contract.ts';
import { type FieldSpec, typedMillion, typedNumber, typedPercent } from '../change/form-fields.ts';
import type { SectionForms } from '../change/section-form.ts';

export const TARGETS_PATH = '/installningar/mal';
/** One path may have several due dates; each is an entry of its own. */
export const targetKey = ({ indicator, unit, staffCategory, careArea, due }: TargetDto): string =>
  [indicator, unit, staffCategory, careArea, due].join('@');

type Choices = {
  indicators: readonly Option[];
  units: readonly Option[];
  staff: readonly Option[];
  careAreas: readonly Option[];
};

/** How a target's value is typed: as its indicator is shown, not as it is stored. */
export type Measure = 'percent' | 'million-kronor' | 'decimal';
const HINTS: Record<Measure, MessageId> = {
  percent: 'settings.targets.value.percent',
  'million-kronor': 'settings.targets.value.million',
  decimal: 'settings.targets.value.hint',
};

/** Forms about targets. */
export function targetForms(
  text: Text,
  choices: Choices,
  measureOf: (indicator: string) => Measure,
  nameOf: (target: TargetDto) => string,
): SectionForms<TargetDto> {
  return {
    section: 'targets',
    path: TARGETS_PATH,
    isDated: false,
    keyOf: targetKey,
    nameOf,
    addTitle: text('settings.targets.add'),
    fields: (_action, values) => [
      ...whatFields(choices),
      ...valueFields(text, measureOf(values['indicator'] ?? '')),
      ...decisionFields,
    ],
    initial: (target) => (target ? typedTarget(target, measureOf(target.indicator)) : {}),
    toEntry: ({ fromDate, fromValue, ...entry }) =>
      fromDate === undefined && fromValue === undefined
        ? entry
        : { ...entry, from: withoutMissing({ date: fromDate, value: fromValue }) },
  };
}

function typedTarget(target: TargetDto, measure: Measure) {
  const typed = { percent: typedPercent, 'million-kronor': typedMillion, decimal: typedNumber }[measure];
  return {
    indicator: target.indicator,
    unit: target.unit,
    staffCategory: target.staffCategory === 'all' ? '' : target.staffCategory,
    careArea: target.careArea === 'all' ? '' : target.careArea,
    direction: target.direction,
    fromDate: target.from?.date ?? '',
    fromValue: typed(target.from?.value),
    due: target.due,
    value: typed(target.value),
    decision: target.decision ?? '',
    toBeDecidedBy: target.toBeDecidedBy ?? '',
    note: target.note ?? '',
  };
}

const withoutMissing = (entry: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));

const choice = (
  name: string,
  label: MessageId,
  hint: MessageId,
  options: readonly Option[],
  required = false,
): FieldSpec => ({ name, kind: 'choice', label, hint, options, required });

const whatFields = ({ indicators, units, staff, careAreas }: Choices): FieldSpec[] => [
  choice('indicator', 'settings.targets.indicator', 'settings.targets.indicator.hint', indicators, true),
  choice('unit', 'unit', 'settings.targets.unit.hint', units, true),
  choice('staffCategory', 'staff', 'settings.targets.staff.hint', staff),
  choice('careArea', 'settings.units.care-area', 'settings.targets.care-area.hint', careAreas),
];

function valueFields(text: Text, kind: Measure): FieldSpec[] {
  const hint = HINTS[kind];
  const directions: Option[] = (['at-most', 'at-least'] as const).map((direction) => ({
    key: direction,
    label: text(`settings.targets.direction.${direction}`),
  }));
  return [
    choice('direction', 'settings.targets.direction', 'settings.targets.direction.hint', directions, true),
    { name: 'value', kind, label: 'settings.targets.value', hint },
    { name: 'due', kind: 'date', required: true, label: 'settings.targets.due', hint: 'settings.targets.due.hint' },
    { name: 'fromDate', kind: 'date', label: 'settings.targets.from-date', hint: 'settings.targets.from-date.hint' },
    { name: 'fromValue', kind, label: 'settings.targets.from-value', hint: 'settings.targets.from-value.hint' },
  ];
}

const decisionFields: readonly FieldSpec[] = [
  { name: 'decision', kind: 'text', label: 'settings.targets.decision', hint: 'settings.targets.decision.hint' },
  {
    name: 'toBeDecidedBy',
    kind: 'date',
    label: 'settings.targets.to-be-decided-by',
    hint: 'settings.targets.to-be-decided-by.hint',
  },
  { name: 'note', kind: 'note', label: 'settings.targets.note', hint: 'settings.targets.note.hint' },
];
