import type { PlannedActionDto } from '../../contract/plans.ts';

/** What the form asks for, as it is typed. */
export const DRAFT_FIELDS = [
  'title',
  'description',
  'area',
  'level',
  'unit',
  'responsible',
  'responsibleFunction',
  'startsOn',
  'endsOn',
  'stopDate',
  'budget',
  'prerequisites',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type ActionDraft = Readonly<Record<DraftField, string>>;

export const EMPTY_DRAFT: ActionDraft = {
  title: '',
  description: '',
  area: '',
  level: 'region-wide',
  unit: '',
  responsible: '',
  responsibleFunction: '',
  startsOn: '',
  endsOn: '',
  stopDate: '',
  budget: '',
  prerequisites: '',
};

export const draftOf = (action: PlannedActionDto): ActionDraft => ({
  title: action.title,
  description: action.description,
  area: action.area,
  level: action.level,
  unit: action.unit.code,
  responsible: action.responsible?.id ?? '',
  responsibleFunction: action.responsibleFunction ?? '',
  startsOn: action.startsOn ?? '',
  endsOn: action.endsOn ?? '',
  stopDate: action.stopDate ?? '',
  budget: action.budgetOre === null ? '' : String(action.budgetOre / 100).replace('.', ','),
  prerequisites: action.prerequisites.map(({ number }) => number).join(', '),
});

/** Öre of an amount typed in kronor, null for none, undefined when it is no amount. */
function oreOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const kronor = Number(typed.replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.'));
  return Number.isFinite(kronor) && kronor >= 0 ? Math.round(kronor * 100) : undefined;
}

function numbersOf(typed: string): number[] | undefined {
  const numbers = typed
    .split(/[,\s]+/)
    .filter(Boolean)
    .map(Number);
  return numbers.every((number) => Number.isInteger(number) && number > 0) ? numbers : undefined;
}

/** Fields that cannot be sent as they are typed. */
export function draftFaults(draft: ActionDraft): DraftField[] {
  const missing = (['title', 'area', 'unit'] as const).filter((field) => draft[field].trim() === '');
  return [
    ...missing,
    ...(oreOf(draft.budget) === undefined ? (['budget'] as const) : []),
    ...(numbersOf(draft.prerequisites) === undefined ? (['prerequisites'] as const) : []),
  ];
}

/** Only what differs is sent, so that what others have changed elsewhere in the row stays. */
export function changeOf(before: ActionDraft, draft: ActionDraft): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  for (const field of DRAFT_FIELDS) {
    if (before[field] === draft[field]) continue;
    const typed = draft[field].trim();
    if (field === 'budget') change['budgetOre'] = oreOf(typed);
    else if (field === 'prerequisites') change[field] = numbersOf(typed);
    else if (['title', 'description', 'area', 'level', 'unit'].includes(field)) change[field] = typed;
    else change[field] = typed === '' ? null : typed;
  }
  return change;
}
