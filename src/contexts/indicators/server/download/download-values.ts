import type { Tx } from '../../../../platform/db/types.ts';
import { readRegionRules, type RegionRules } from '../region-rules.ts';
import { readIndicatorValues, type ValuesQuestion } from '../read-indicator-values.ts';
import { unitNames } from '../units-below.ts';
import { toCsv } from './csv.ts';
import { type Names, type Table, valueTable } from './value-table.ts';
import { toXlsx } from './xlsx.ts';

/** The values of a question as CSV. @throws Refusal as `readIndicatorValues`. */
export async function downloadCsv(tx: Tx, question: ValuesQuestion): Promise<string> {
  const { table } = await tableFor(tx, question);
  return toCsv(table);
}

/** The values of a question as a workbook, with a sheet that says how each was made. @throws Refusal as `readIndicatorValues`. */
export async function downloadXlsx(tx: Tx, question: ValuesQuestion): Promise<Uint8Array> {
  const { table, rules, indicators } = await tableFor(tx, question);
  return toXlsx([
    { name: 'Värden', ...table },
    { name: 'Så är talen gjorda', ...definitionTable(rules, indicators, question) },
  ]);
}

async function tableFor(tx: Tx, question: ValuesQuestion) {
  const rules = await readRegionRules(tx);
  const values = await readIndicatorValues(tx, question);
  const names: Names = {
    unit: await unitNames(tx, question.period),
    indicator: (key) => rules.indicators.find((definition) => definition.key === key)?.name.sv ?? key,
    staffCategory: (key) => rules.staffCategories.find((category) => category.key === key)?.name ?? key,
  };
  return { table: valueTable(values, names), rules, indicators: new Set(values.map(({ indicator }) => indicator)) };
}

function definitionTable(rules: RegionRules, indicators: ReadonlySet<string>, { period }: ValuesQuestion): Table {
  const shown = rules.indicators.filter(({ key }) => indicators.has(key));
  return {
    headings: ['Nyckeltal', 'Nyckel', 'Version', 'Formel', 'Beskrivning', 'Källa'],
    rows: shown.map((definition) => [
      definition.name.sv,
      definition.key,
      definition.version,
      definition.formula(period, rules.parameters).sv,
      definition.description.sv,
      definition.source,
    ]),
  };
}
