import type { PlainDate } from '../../../../../kernel/plain-date.ts';
import type { Problem } from '../../../../../kernel/refusal.ts';
import { type CellReader, cellReader, keyOf } from './read-cells.ts';
import {
  AREA_LABELS,
  COST_IN_FILES,
  DIRECTION_LABELS,
  KIND_LABELS,
  LEVEL_LABELS,
  MEASURE_LABELS,
  STATUS_LABELS,
} from './labels.ts';
import type { FileAction, PlanFile, RawPlanFile, RawRecord } from './plan-file.ts';
import type { ActionContent, ActionEffect, PlanContent } from '../planned-action.ts';

/** Reads a plan file. Every fault with its place, all at once. */
export function readPlanFile(raw: RawPlanFile): { file: PlanFile; problems: Problem[] } {
  const problems: Problem[] = [];
  const plan = readPlan(raw.plan, problems);
  const effects = groupByAction(raw.effects, problems, (reader) => readEffect(reader));
  const checkpoints = groupByAction(raw.checkpoints, problems, (reader) => ({
    number: reader.whole('number', { least: 1 }) ?? 0,
    text: reader.needed('text'),
    dueOn: reader.date('dueOn'),
  }));
  const seen = new Set<number>();
  const actions = raw.actions.map((record) => {
    const reader = cellReader(record, problems);
    const action = readAction(reader, plan.unit);
    if (action.number > 0 && seen.has(action.number)) reader.say('plan-file-number-twice', 'number');
    seen.add(action.number);
    return {
      ...action,
      effects: effects.get(action.number) ?? [],
      checkpoints: (checkpoints.get(action.number) ?? []).map((point, index) => ({
        ...point,
        number: point.number || index + 1,
      })),
    };
  });
  for (const [record, number] of strays([...raw.effects, ...raw.checkpoints], seen))
    cellReader(record, problems).say('plan-file-stray', 'action', { number });
  return { file: { plan, actions }, problems };
}

function readPlan(record: RawRecord, problems: Problem[]): PlanContent {
  const reader = cellReader(record, problems);
  const claim = {
    total: reader.whole('claimedTotal'),
    done: reader.whole('claimedDone'),
    remaining: reader.whole('claimedRemaining'),
    source: reader.text('claimedSource'),
  };
  const key = reader.needed('key');
  if (key !== '' && !/^[a-z0-9][a-z0-9-]{0,59}$/.test(key)) reader.say('plan-file-key', 'key');
  const neededDate = (field: string) => {
    reader.needed(field);
    return reader.date(field) ?? ('' as PlainDate);
  };
  return {
    key,
    name: reader.needed('name'),
    unit: reader.needed('unit'),
    kind: reader.choice('kind', KIND_LABELS) ?? 'regional',
    parent: reader.text('parent'),
    validFrom: neededDate('validFrom'),
    validTo: neededDate('validTo'),
    effectGoal: reader.text('effectGoal') ?? '',
    claim: Object.values(claim).every((value) => value === null) ? null : claim,
  };
}

function readAction(reader: CellReader, planUnit: string): FileAction {
  const number = reader.whole('number', { least: 1, most: 100_000 });
  if (number === null && reader.text('number') === null) reader.say('plan-file-missing', 'number', { field: 'number' });
  reader.needed('area');
  const status = reader.choice('status', STATUS_LABELS) ?? 'not-started';
  const budget = reader.number('budget');
  return {
    number: number ?? 0,
    area: reader.choice('area', AREA_LABELS) ?? '',
    level: reader.choice('level', LEVEL_LABELS) ?? 'region-wide',
    title: reader.needed('title'),
    description: reader.text('description') ?? '',
    unit: reader.text('unit') ?? planUnit,
    responsible: reader.text('responsible'),
    responsibleFunction: reader.text('responsibleFunction'),
    startsOn: reader.date('startsOn'),
    endsOn: reader.date('endsOn'),
    stopDate: reader.date('stopDate'),
    budgetOre: budget === null ? null : Math.round(budget * 100),
    prerequisites: readNumbers(reader),
    catalogueNumber: reader.whole('catalogueNumber', { least: 1 }),
    catalogueVersion: reader.whole('catalogueVersion', { least: 1 }),
    origin: reader.text('origin'),
    indicators: readIndicators(reader),
    effects: [],
    checkpoints: [],
    status,
    progress: reader.whole('progress', { most: 100 }) ?? (['done', 'in-ordinary-operation'].includes(status) ? 100 : 0),
    statusComment: reader.text('statusComment'),
    receiver: reader.text('receiver'),
    receiverFunction: reader.text('receiverFunction'),
    version: reader.whole('version', { least: 1 }),
  };
}

/** `2, 5, 7`. */
function readNumbers(reader: CellReader): number[] {
  const parts = (reader.text('prerequisites') ?? '').split(/[,;\s]+/).filter(Boolean);
  const numbers = parts.map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0))
    return [...new Set(numbers)].toSorted((one, other) => one - other);
  reader.say('plan-file-numbers', 'prerequisites');
  return [];
}

/** `agency-weeks: minska; own-full-time-equivalents: öka`. */
function readIndicators(reader: CellReader): ActionContent['indicators'] {
  const parts = (reader.text('indicators') ?? '').split(';').map((part) => part.trim());
  const indicators: ActionContent['indicators'] = [];
  for (const part of parts.filter(Boolean)) {
    const [, indicator, word] = /^([^:]+):\s*(.+)$/.exec(part) ?? [];
    const direction = word === undefined ? undefined : keyOf(DIRECTION_LABELS, word);
    if (indicator === undefined || direction === undefined) {
      reader.say('plan-file-indicators', 'indicators');
      return [];
    }
    indicators.push({ indicator: indicator.trim(), direction });
  }
  return indicators.toSorted((one, other) => (one.indicator < other.indicator ? -1 : 1));
}

/** Costs are kronor in files. */
function readEffect(reader: CellReader): ActionEffect {
  const isCost = reader.text('measure') === COST_IN_FILES;
  const measure = isCost ? 'cost-ore' : reader.choice('measure', MEASURE_LABELS);
  reader.needed('measure');
  reader.needed('fromMonth');
  const amount = (field: string) => {
    reader.needed(field);
    const value = reader.number(field) ?? 0;
    return measure === 'cost-ore' ? Math.round(value * 100) : value;
  };
  return {
    measure: measure ?? 'agency-weeks',
    unit: reader.needed('unit'),
    staffCategory: reader.text('staffCategory') ?? 'all',
    fromMonth: reader.month('fromMonth') ?? ('' as never),
    rampUpMonths: reader.whole('rampUpMonths', { most: 120 }) ?? 0,
    low: amount('low'),
    central: amount('central'),
    high: amount('high'),
  };
}

function groupByAction<T>(
  records: readonly RawRecord[],
  problems: Problem[],
  read: (reader: CellReader) => T,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const record of records) {
    const reader = cellReader(record, problems);
    const number = reader.whole('action', { least: 1 }) ?? 0;
    groups.set(number, [...(groups.get(number) ?? []), read(reader)]);
  }
  return groups;
}

function strays(records: readonly RawRecord[], known: ReadonlySet<number>): [RawRecord, number][] {
  return records
    .map((record): [RawRecord, number] => [record, Number(record.cells.get('action')?.value)])
    .filter(([, number]) => !known.has(number));
}
