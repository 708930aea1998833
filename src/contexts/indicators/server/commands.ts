import { ALL } from '../../../kernel/grid.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Command, CommandCall } from '../../../platform/cli/command.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { TraceDto } from '../contract.ts';
import { readDefaultPeriod, requirePeriod } from './default-period.ts';
import { type Division, readIndicatorValues } from './read-indicator-values.ts';
import { readTrace, type TraceQuestion } from './read-trace.ts';
import { readRegionRules } from './region-rules.ts';
import { traceText } from './trace-text.ts';
import { valuesText } from './value-text.ts';

const optionText = (call: CommandCall, name: string): string | undefined => {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
};

/** On the command line `unit` means every unit from the asked one down, itself included: one call gives the whole table. */
const DIVISION_WORDS: Readonly<Record<string, Division>> = {
  unit: 'subtree',
  month: 'month',
  'staff-category': 'staff-category',
  'care-area': 'care-area',
};

function chosen<T>(call: CommandCall, name: string, flag: string, choices: Readonly<Record<string, T>>): T | undefined {
  const value = optionText(call, name);
  if (value === undefined) return undefined;
  if (!Object.hasOwn(choices, value))
    throw new Refusal('choice-unfit', { option: flag, value, known: Object.keys(choices).join(', ') });
  return choices[value];
}

const chosenTree = (call: CommandCall) => chosen(call, 'tree', '--tree', { dated: 'dated', latest: 'latest' } as const);

async function periodAsked(tx: Tx, call: CommandCall) {
  const text = optionText(call, 'period');
  return text === undefined ? readDefaultPeriod(tx, call.now) : requirePeriod(text);
}

function required(call: CommandCall, name: string, flag: string): string {
  const value = optionText(call, name);
  if (value === undefined) throw new Refusal('option-missing', { option: flag });
  return value;
}

const SELECTION_OPTIONS = [
  ['--unit <code>', 'enhet; hela regionen om inget anges'],
  ['--period <period>', '2026, 2026-08, 2026-T2, 2026-Q3, 2026-H1 eller 2026-01..2026-08; annars året hittills'],
  ['--staff-category <key>', 'personalkategori'],
  ['--care-area <key>', 'vårdområde'],
  ['--tree <tree>', 'dated (organisationen som den var, förvalt) eller latest (all historik i dagens organisation)'],
] as const;

async function runIndicators(call: CommandCall) {
  const region = await call.region();
  const indicator = optionText(call, 'indicator');
  const base = optionText(call, 'base');
  return region.database.snapshot(async (tx) => {
    const values = await readIndicatorValues(tx, {
      period: await periodAsked(tx, call),
      indicators: indicator?.split(',').map((key) => key.trim()),
      unit: optionText(call, 'unit'),
      by: chosen(call, 'by', '--by', DIVISION_WORDS),
      staffCategory: optionText(call, 'staffCategory'),
      careArea: optionText(call, 'careArea'),
      tree: chosenTree(call),
      base: base === undefined ? undefined : requirePeriod(base),
    });
    const { indicators } = await readRegionRules(tx);
    const names = new Map(indicators.map(({ key, name }) => [key, name.sv]));
    return { json: values, text: valuesText(values, (key) => names.get(key) ?? key) };
  });
}

/** Rows that one JSON document holds at most, and those a person is shown unasked; `next` tells when there are more. */
const MOST_ROWS = 100_000;
const SHOWN_ROWS = 50;

function rowLimit(call: CommandCall): number {
  const text = optionText(call, 'limit');
  if (text === undefined) return call.options['json'] === true ? MOST_ROWS : SHOWN_ROWS;
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > MOST_ROWS)
    throw new Refusal('choice-unfit', { option: '--limit', value: text, known: `1–${MOST_ROWS}` });
  return limit;
}

async function runTrace(call: CommandCall) {
  const region = await call.region();
  const limit = rowLimit(call);
  const trace = await region.database.snapshot(async (tx): Promise<TraceDto> => {
    const question: TraceQuestion = {
      indicator: required(call, 'indicator', '--indicator'),
      unit: optionText(call, 'unit'),
      period: await periodAsked(tx, call),
      staffCategory: optionText(call, 'staffCategory') ?? ALL,
      careArea: optionText(call, 'careArea'),
      tree: chosenTree(call),
      limit,
    };
    return readTrace(tx, question);
  });
  return { json: trace, text: traceText(trace) };
}

export const indicatorCommands: readonly Command[] = [
  {
    name: 'indicators',
    summary: 'Nyckeltal mot mål',
    options: [
      ...SELECTION_OPTIONS,
      ['--indicator <key>', 'ett eller flera nyckeltal med komma emellan'],
      ['--by <division>', 'delat på unit, month, staff-category eller care-area'],
      ['--base <period>', 'basperiod att räkna förändringen från, utöver året före'],
    ],
    permission: 'indicators.read',
    auditEvent: null,
    run: runIndicators,
  },
  {
    name: 'trace',
    summary: 'Raderna bakom ett värde, med fil och rad',
    options: [...SELECTION_OPTIONS, ['--indicator <key>', 'nyckeltal'], ['--limit <number>', 'högst så många rader']],
    permission: 'indicators.read',
    auditEvent: null,
    run: runTrace,
  },
];
