import { CATEGORIES } from './categories.mjs';
import { FRAMEWORKS, FRAMEWORK_CATEGORIES, LOCAL_AGREEMENT, LOCAL_SUPPLIER, SUPPLIERS } from './market.mjs';
import { AREAS, CLOSED, MOVED, RENAMED, UNITS } from './organisation.mjs';

/** The day before a date. */
function dayBefore(date) {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}

const quotedList = (items) => `[${items.map((item) => `"${item}"`).join(', ')}]`;

function unitLines(unit) {
  const line = (changes) => {
    const one = { name: unit.name, parent: unit.parent, ...changes };
    const validity = `${one.from ? `, validFrom: ${one.from}` : ''}${one.to ? `, validTo: ${one.to}` : ''}`;
    return `  - { code: ${unit.code}, name: "${one.name}", level: verksamhet, parent: ${one.parent}, costCentres: ${quotedList(unit.ranges)}${validity} }`;
  };
  const versions = (change, comment) => [comment, line({ to: dayBefore(change.from) }), line(change)];
  if (unit.code === RENAMED.code) return versions(RENAMED, `  # Bytte namn ${RENAMED.from}.`);
  if (unit.code === MOVED.code)
    return versions(MOVED, `  # Flyttades från Länssjukhuset till Primärvård ${MOVED.from}.`);
  if (unit.code === CLOSED.code)
    return [`  # Stängdes ${CLOSED.last}. Patienterna listades på Rönnholms hälsocentral.`, line({ to: CLOSED.last })];
  return [line({})];
}

const units = () => [
  'units:',
  '  - { code: R, name: Region Exempel, level: region }',
  ...AREAS.map(
    (area) => `  - { code: ${area.code}, name: ${area.name}, level: område, parent: R, careArea: ${area.careArea} }`,
  ),
  ...UNITS.flatMap(unitLines),
];

const PLAN = 'Kontoplan för Region Exempel 2022, anpassad efter Region-Bas';
const NEW_PLAN = 'Kontoplan för Region Exempel 2024, anpassad efter Region-Bas';

function accounts() {
  const rule = (range, kind, more = '', source = PLAN) =>
    `  - { accounts: "${range}", kind: ${kind}${more}, source: "${source}" }`;
  return [
    'accounts:',
    '  # Inhyrd personal. Konto 4599 används ibland i väntan på rätt konto och har med avsikt ingen regel.',
    rule('4510', 'agency', ', staffCategory: physician'),
    rule('4511', 'agency-on-call', ', staffCategory: physician'),
    rule('4519', 'agency', ', staffCategory: physician, includesVatRate: 0.25'),
    '  # Till och med 2023 bokfördes alla inhyrda sjuksköterskor på 4520.',
    rule('4520', 'agency', ', staffCategory: registered-nurse'),
    rule('4521', 'agency', ', staffCategory: specialist-nurse, validFrom: 2024-01-01', NEW_PLAN),
    rule('4522', 'agency', ', staffCategory: midwife, validFrom: 2024-01-01', NEW_PLAN),
    rule('4530', 'agency', ', staffCategory: other'),
    '  # Egen personal: lön 401x och sociala avgifter 421x har samma slutsiffra för samma personalkategori.',
    ...CATEGORIES.flatMap(({ key, account, contributions }) =>
      [account, contributions].map((number) => rule(number, 'own-personnel', `, staffCategory: ${key}`)),
    ),
    rule('4050', 'own-personnel', ', staffCategory: physician'),
    rule('4060-4099', 'own-personnel'),
    rule('4220-4299', 'own-personnel'),
    rule('4400-4499', 'own-personnel-pension'),
    '  # Balanskonton, intäkter och övriga kostnader hör inte till personalkostnaden.',
    rule('1000-3999', 'excluded'),
    rule('5000-7999', 'excluded'),
  ];
}

const TARGETS = `targets:
  - indicator: agency-cost-to-own-personnel-cost
    unit: R
    from: { date: 2023-12-31, value: 0.0555 }
    due: 2024-12-31
    value: 0.04
    direction: at-most
    decision: RS 867-2023
  - { indicator: agency-cost-to-own-personnel-cost, unit: R, due: 2025-12-31, value: 0.037, direction: at-most, decision: RS 867-2023 }
  - { indicator: agency-cost-to-own-personnel-cost, unit: R, due: 2027-12-31, value: 0.02, direction: at-most, decision: RS 867-2023 }
  - indicator: agency-cost-to-own-personnel-cost
    unit: PV
    from: { date: 2023-12-31, value: 0.166 }
    due: 2027-12-31
    value: 0.06
    direction: at-most
    decision: HSN 112-2024
  - indicator: agency-weeks
    unit: PV
    staffCategory: physician
    from: { date: 2024-12-31, value: 1520 }
    due: 2026-12-31
    value: 1000
    direction: at-most
    decision: HSN 112-2024
    note: Hyrläkarveckor i primärvården per år
  - indicator: training-posts
    unit: PV
    staffCategory: resident-physician
    from: { date: 2024-12-31, value: 50 }
    due: 2027-12-31
    value: 60
    direction: at-least
    decision: HSN 112-2024
  - { indicator: framework-compliance, unit: R, due: 2026-12-31, value: 0.95, direction: at-least, decision: RS 867-2023 }
  - { indicator: sick-leave, unit: R, due: 2026-12-31, value: 0.055, direction: at-most, decision: RS 1204-2024 }
  - { indicator: access-to-care, unit: R, due: 2026-12-31, value: 0.8, direction: at-least, decision: RS 1204-2024 }
  - indicator: agency-weeks
    unit: R
    staffCategory: registered-nurse
    due: 2027-12-31
    direction: at-most
    decision: RS 415-2026
    toBeDecidedBy: 2027-03-31
    note: Nivån som motsvarar oberoende för inhyrda sjuksköterskor beslutas senare
`;

const PARAMETERS = `parameters:
  - { key: hours-per-agency-week, value: 40, validFrom: 2015-01-01, source: Budgetdirektiv 2015 }
  - { key: own-personnel-cost-includes-pensions, value: false, validFrom: 2015-01-01, source: Redovisningsanvisning 2015 }
  # Kronor utan moms. Över gränsen får en upphandling inte direkttilldelas.
  - { key: direct-award-limit, value: 586907, validFrom: 2018-01-01, validTo: 2019-12-31, source: Direktupphandlingsgräns enligt LOU 2018 }
  - { key: direct-award-limit, value: 615312, validFrom: 2020-01-01, validTo: 2022-01-31, source: Direktupphandlingsgräns enligt LOU 2020 }
  - { key: direct-award-limit, value: 700000, validFrom: 2022-02-01, source: Direktupphandlingsgräns enligt LOU från 2022-02-01 }
  - { key: status-tolerance, value: 0.05, validFrom: 2022-01-01, source: Riktlinje för uppföljning 2022 }
  # Kronor per timme utan moms enligt ramavtalet. Andra yrken ligger utanför det och har ingen taxa.
  - { key: framework-tariff-physician, value: 1180, validFrom: 2024-01-01, source: Påhittad prislista 2024 }
  - { key: framework-tariff-registered-nurse, value: 640, validFrom: 2024-01-01, source: Påhittad prislista 2024 }
  - { key: framework-tariff-specialist-nurse, value: 730, validFrom: 2024-01-01, source: Påhittad prislista 2024 }
`;

const SERIES = `series:
  - { key: sick-leave, name: Sjukfrånvaro, unitOfMeasure: ratio, direction: at-most, role: balancing, careArea: all, aggregation: mean }
  - { key: access-to-care, name: Väntetid inom vårdgarantin, unitOfMeasure: ratio, direction: at-least, role: balancing, careArea: all, aggregation: mean }
  - { key: staff-turnover, name: Personalomsättning de senaste tolv månaderna, unitOfMeasure: ratio, direction: at-most, role: balancing, careArea: all, aggregation: last }
  - { key: physician-continuity, name: Läkarkontinuitet på hälsocentral, unitOfMeasure: ratio, direction: at-least, role: balancing, careArea: primary-care, aggregation: mean }
`;

function agreements() {
  const names = { 'national-2018': 'Nationella ramavtalet 2018', 'national-2024': 'Nationella ramavtalet 2024' };
  const frameworks = FRAMEWORKS.flatMap(({ key, validFrom, validTo, party }) => [
    `  - key: ${key}`,
    `    name: ${names[key]}`,
    '    kind: framework',
    `    validFrom: ${validFrom}`,
    `    validTo: ${validTo}`,
    `    staffCategories: [${FRAMEWORK_CATEGORIES.join(', ')}]`,
    '    suppliers:',
    ...SUPPLIERS.filter(party).map(({ number, name }) => `      - "${number}" # ${name}`),
  ]);
  const { key, validFrom, validTo } = LOCAL_AGREEMENT;
  const local = `  - { key: ${key}, name: Lokalt avtal för röntgenpersonal, kind: local, validFrom: ${validFrom}, validTo: ${validTo}, staffCategories: [other], suppliers: ["${LOCAL_SUPPLIER.number}"] }`;
  return ['agreements:', ...frameworks, '  # Löper ut 2026-12-31 och ska inte förlängas.', local];
}

/** @returns {string} region.yaml */
export function regionFile() {
  return `# Region Exempel är påhittad: namn, nummer, organisation och belopp finns inte i verkligheten.
region: { code: "99", name: Region Exempel, organisationNumber: "232100-9999", registryNumberPattern: "RS {number}-{year}" }

${PARAMETERS}
${units().join('\n')}

staffCategories:
  - { key: assistant-nurse, name: Undersköterska }
  - { key: allied-health, name: Paramedicinare }

${accounts().join('\n')}

${TARGETS}
${agreements().join('\n')}

${SERIES}`;
}
