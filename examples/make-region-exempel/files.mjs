import { makeAgency } from './agency.mjs';
import { MONTHS } from './calendar.mjs';
import { engagementFiles } from './engagement-files.mjs';
import { answersOf, answersText } from './answers.mjs';
import { makeLedger } from './ledger.mjs';
import { ledgerFiles } from './ledger-files.mjs';
import { UNITS } from './organisation.mjs';
import { ownCost } from './own-cost.mjs';
import { readme } from './readme.mjs';
import { regionFile } from './region-file.mjs';
import { seriesFile } from './series.mjs';
import { makeStaff } from './staff.mjs';
import { staffFiles } from './staff-files.mjs';

/** Own personnel cost per unit and month, and its vouchers in the order units, months. */
function makeOwn(staff) {
  const staffOf = new Map();
  const keyOf = (unit, index) => `${unit.code} ${index}`;
  for (const row of staff) {
    const key = keyOf(row.unit, row.index);
    if (!staffOf.has(key)) staffOf.set(key, []);
    staffOf.get(key).push(row);
  }
  const ownOre = new Map();
  const vouchers = [];
  for (const index of MONTHS) {
    for (const unit of UNITS) {
      const rows = staffOf.get(keyOf(unit, index));
      if (!rows) continue;
      const cost = ownCost(unit, rows, index);
      ownOre.set(keyOf(unit, index), cost.ownOre);
      vouchers.push(...cost.vouchers.map((voucher) => ({ index, voucher })));
    }
  }
  return { vouchers, ownSekOf: (unit, index) => (ownOre.get(keyOf(unit, index)) ?? 0) / 100 };
}

const text = (value) => Buffer.from(value, 'utf8');

/** Order of loading: what engagements were made under should be known when the invoices come. */
function loadOrder(names) {
  const years = ['2022', '2023', '2024', '2025', '2026'];
  const kinds = ['staff', 'engagements', 'ledger'];
  const yearly = years.flatMap((year) =>
    kinds.map((kind) => names.find((name) => name.startsWith(`${kind}-${year}.`))),
  );
  const corrected = names.find((name) => name.endsWith('-rattad.csv'));
  const list = [...yearly.map((file) => ({ file })), { file: corrected, replace: true }, { file: 'series.csv' }];
  return text(
    `[\n${list.map((one) => `  ${JSON.stringify(one).replaceAll('":', '": ').replaceAll(',"', ', "').replace('{', '{ ').replace('}', ' }')}`).join(',\n')}\n]\n`,
  );
}

/** @returns {{ files: Record<string, Buffer>, summary: string }} */
export function makeFiles() {
  const staff = makeStaff();
  const own = makeOwn(staff);
  const agency = makeAgency(own.ownSekOf);
  const vouchers = makeLedger(own.vouchers, agency.invoices);
  const data = {
    ...ledgerFiles(vouchers),
    ...staffFiles(staff),
    ...engagementFiles(agency.engagements),
    'series.csv': seriesFile(staff),
  };
  const answers = answersOf(vouchers);
  const files = {
    'region.yaml': text(regionFile()),
    ...data,
    'load.json': loadOrder(Object.keys(data)),
    'answers.json': text(`${JSON.stringify(answers, undefined, 2)}\n`),
    'README.md': text(readme()),
  };
  return { files, summary: answersText(answers, files) };
}
