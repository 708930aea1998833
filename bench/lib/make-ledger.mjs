// Makes a large ledger and the region file it belongs to: the same bytes every time.
import { createWriteStream, existsSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';

export const UNITS = 130;
const CENTRES_PER_UNIT = 5;
const ACCOUNTS = [
  ...Array.from({ length: 30 }, (_, index) => ({ account: String(4010 + index), kind: 'own-personnel' })),
  ...Array.from({ length: 8 }, (_, index) => ({ account: String(4110 + index), kind: 'own-personnel-pension' })),
  { account: '4510', kind: 'agency', staffCategory: 'physician' },
  { account: '4511', kind: 'agency-on-call', staffCategory: 'physician' },
  { account: '4520', kind: 'agency', staffCategory: 'registered-nurse' },
  ...Array.from({ length: 20 }, (_, index) => ({ account: String(5010 + index), kind: 'excluded' })),
];
export const CATEGORIES = [
  'physician',
  'resident-physician',
  'specialist-nurse',
  'registered-nurse',
  'midwife',
  'medical-secretary',
  'other',
];
export const MONTHS = 60;

const centre = (unit, index) => String(10_000 + unit * 10 + index);

export function regionYaml() {
  const lines = [
    'region: { code: bench, name: Region Prov }',
    'parameters:',
    '  - { key: hours-per-agency-week, value: 40, source: prov }',
    'units:',
    '  - { code: R, name: Region Prov, level: region }',
  ];
  for (let area = 0; area < 10; area++)
    lines.push(
      `  - { code: A${area}, name: Område ${area}, level: område, parent: R, careArea: ${area < 4 ? 'primary-care' : 'other-specialised'} }`,
    );
  for (let unit = 0; unit < UNITS; unit++)
    lines.push(
      `  - { code: U${unit}, name: Enhet ${unit}, level: verksamhet, parent: A${unit % 10}, costCentres: ["${centre(unit, 0)}-${centre(unit, 9)}"] }`,
    );
  lines.push('accounts:');
  for (const [index, { account, kind, staffCategory }] of ACCOUNTS.entries()) {
    const category = staffCategory ?? (kind === 'own-personnel' ? CATEGORIES[index % CATEGORIES.length] : undefined);
    lines.push(
      `  - { accounts: "${account}", kind: ${kind}${category ? `, staffCategory: ${category}` : ''}, source: prov }`,
    );
  }
  lines.push(
    'targets:',
    '  - { indicator: agency-cost-to-own-personnel-cost, unit: R, from: { date: 2023-12-31, value: 0.047 }, due: 2027-12-31, value: 0.02, direction: at-most, decision: prov }',
  );
  lines.push(
    'series:',
    '  - { key: sick-leave, name: Sjukfrånvaro, unitOfMeasure: ratio, direction: at-most, role: balancing, careArea: all }',
  );
  return `${lines.join('\n')}\n`;
}

/** Writes `rows` ledger rows in date order. Columns as in the documented ledger format. */
export async function makeLedger(file, rows) {
  if (existsSync(file) && statSync(file).size > rows * 50) return;
  let state = 1;
  const random = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const out = createWriteStream(file);
  let text = 'datum;konto;kostnadsställe;belopp;verifikation;leverantörsnummer;leverantör;text\n';
  for (let row = 0; row < rows; row++) {
    const month = Math.floor((row * MONTHS) / rows);
    const day = 1 + random(28);
    const date = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    // Agency accounts are rare in a ledger: one row in fifty.
    const agency = random(50) === 0;
    const index = agency ? 38 + random(3) : (random(58) + 41) % 61;
    const { account } = ACCOUNTS[index];
    const amount = `${agency ? 20_000 + random(80_000) : 500 + random(60_000)},${String(random(100)).padStart(2, '0')}`;
    const supplier = agency ? `55667${random(9)}-8899;Bemanning ${random(9)} AB` : ';';
    text += `${date};${account};${centre(random(UNITS), random(CENTRES_PER_UNIT))};${amount};V${row};${supplier};${agency ? 'Inhyrd personal' : 'Lön'}\n`;
    if (text.length > 1 << 18) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'close');
}

export function writeRegion(folder) {
  const file = path.join(folder, 'region.yaml');
  writeFileSync(file, regionYaml());
  return file;
}
