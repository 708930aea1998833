import { describe, expect, it } from 'vitest';
import { checkVocabulary } from './check-vocabulary.mjs';
import { onTree } from './lib/make-tree.mjs';

const glossary = JSON.stringify([
  { swedish: 'nyckeltal', code: ['indicator'], avoid: ['kpi', 'metric'] },
  { swedish: 'mål', code: ['target'], avoid: ['goal', 'aim'] },
  { swedish: 'effektmål', code: ['effectGoal'], avoid: [] },
  { swedish: 'hyrvecka', code: ['agencyWeek'], avoid: ['hireWeek'] },
  { swedish: 'andel', code: ['agencyShareOfPersonnelCost'], avoid: [] },
  { swedish: 'kvot', code: ['agencyCostToOwnPersonnelCost'], avoid: ['agencyShare'] },
  { swedish: 'AT-läkare', code: ['internPhysician'], avoid: ['intern alone (Swedish *intern* = internal)'] },
  { swedish: 'uppdrag', code: ['mandate'], avoid: ['project charter'] },
  { swedish: 'avrop', code: ['callOff'], avoid: ['order'] },
]);
const check = (files) => onTree({ 'glossary.json': glossary, ...files }, checkVocabulary);
const inCode = (code) => check({ 'src/kernel/a.ts': `\n${code}\n` });

describe('vocabulary', () => {
  it.each([
    'export const kpiList = 1;',
    'export type A = { goal: number };',
    'export const goals = 1;',
    'export const HireWeekCount = 1;',
    'export const agencyShare = 1;',
    'export const intern = 1;',
    "export const code = 'hire-week';",
    'export const projectCharter = 1;',
    'export function f(metric: number) { return metric; }',
  ])('finds the word in %s', (code) => {
    expect(inCode(code)).toEqual([expect.stringMatching(/^src\/kernel\/a\.ts:2 .*the glossary avoids/)]);
  });

  it.each([
    'export const effectGoal = 1;',
    'export const effectGoalsOfRegion = 1;',
    'export const agencyShareOfPersonnelCost = 1;',
    "export const key = 'agency-share-of-personnel-cost';",
    'export const internPhysician = 1;',
    'export const permission = 1;',
    'export const order = 1;',
    '// the goal of a kpi',
    "export const sentence = 'A kpi is a goal.';",
    "import { collectDefaultMetrics } from 'prom-client';\ncollectDefaultMetrics();",
  ])('lets through %s', (code) => {
    expect(inCode(code)).toEqual([]);
  });

  it('reads SQL without its comments and texts', () => {
    const sql =
      "-- a kpi\ncreate table plan (\n  goal text default 'kpi'\n);\ncomment on column plan.title is 'the ''goal'' of a kpi';\n";
    expect(check({ 'migrations/0001-a.sql': sql })).toEqual([
      expect.stringMatching(/^migrations\/0001-a\.sql:3 goal:/),
    ]);
  });

  it('reads file names', () => {
    expect(check({ 'src/kernel/kpi-list.ts': 'export {};' })).toEqual([
      expect.stringMatching(/^src\/kernel\/kpi-list\.ts:1 kpi-list:/),
    ]);
  });

  it('refuses a word to avoid that nobody has decided on', () => {
    const added = JSON.stringify([{ swedish: 'x', code: ['x'], avoid: ['neverSeenBefore'] }]);
    expect(check({ 'glossary.json': added })).toEqual([expect.stringContaining('"neverSeenBefore" is to be avoided')]);
  });
});
