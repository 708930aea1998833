/**
 * The tree of Region Exempel. Every name is made up. Columns: code, name, kind (see categories.mjs), full-time
 * equivalents January 2022, how much the unit hires against its area's mean, price zone, cost centres.
 */
const PRIMARY_CARE = [
  ['HC01', 'Ekbackens hälsocentral', 80, 0.55, 1],
  ['HC02', 'Lindtorpets hälsocentral', 73, 0.7, 1],
  ['HC03', 'Hamntorgets hälsocentral', 77, 0.45, 1],
  ['HC04', 'Björkstadens hälsocentral', 69, 0.8, 1],
  ['HC05', 'Älvstrandens hälsocentral', 65, 0.9, 2],
  ['HC06', 'Stenbrons hälsocentral', 62, 0.6, 1],
  ['HC07', 'Kvarnängens hälsocentral', 64, 1.1, 2],
  ['HC08', 'Sjöviks hälsocentral', 57, 1.2, 2],
  ['HC09', 'Tallhedens hälsocentral', 56, 0.0, 2],
  ['HC10', 'Ängsvallens hälsocentral', 59, 0.85, 2],
  ['HC11', 'Granåsens hälsocentral', 50, 1.6, 3],
  ['HC12', 'Fjällbäckens hälsocentral', 41, 2.3, 3],
  ['HC13', 'Norrskogens hälsocentral', 45, 1.9, 3],
  ['HC14', 'Myrbergets hälsocentral', 38, 2.4, 3],
  ['HC15', 'Åkroks hälsocentral', 49, 1.3, 2],
  ['HC16', 'Rönnholms hälsocentral', 53, 1.0, 2],
  ['HC17', 'Lövsjöns hälsocentral', 29, 2.2, 3],
  ['HC18', 'Östergårdens hälsocentral', 55, 0.95, 2],
].map(([code, name, fte, hires, zone], at) => {
  const first = 3100 + at * 10;
  return { code, name, parent: 'PV', kind: 'healthCentre', fte, hires, zone, ranges: [`${first}-${first + 9}`] };
});

const row =
  (parent) =>
  ([code, name, kind, fte, hires, zone, ...ranges]) => ({ code, name, parent, kind, fte, hires, zone, ranges });
const OTHERS = [
  ...[['JC', 'Primärvårdens jourcentral', 'emergencyPrimary', 50, 1.4, 2, '3290-3299']].map(row('PV')),
  ...[
    ['MEDL', 'Medicinkliniken, Länssjukhuset', 'ward', 557, 0.9, 2, '4100-4149', '4190'],
    ['KIRL', 'Kirurgkliniken, Länssjukhuset', 'surgery', 357, 0.8, 2, '4200-4249'],
    ['ORT', 'Ortopedkliniken', 'surgery', 213, 0.7, 2, '4250-4299'],
    ['AKUL', 'Akutkliniken, Länssjukhuset', 'emergency', 196, 1.0, 2, '4300-4349'],
    ['IVA', 'Anestesi- och intensivvårdskliniken', 'intensive', 392, 1.1, 2, '4350-4399'],
    ['RADL', 'Röntgenkliniken, Länssjukhuset', 'radiology', 170, 1.7, 2, '4400-4449'],
    ['KK', 'Kvinnokliniken', 'maternity', 231, 0.9, 2, '4450-4499'],
    ['BUK', 'Barn- och ungdomskliniken', 'paediatrics', 218, 0.5, 2, '4500-4549'],
    ['LAB', 'Laboratoriemedicin', 'laboratory', 196, 0.8, 2, '4550-4599'],
    ['ONH', 'Öron-, näs- och halskliniken', 'outpatient', 71, 1.9, 2, '4600-4619'],
    ['OGON', 'Ögonkliniken', 'outpatient', 78, 1.8, 2, '4620-4639'],
    ['REH', 'Rehabiliteringskliniken', 'rehabilitation', 130, 0.5, 2, '4650-4699'],
  ].map(row('LS')),
  ...[
    ['MEDN', 'Medicinkliniken, Norra sjukhuset', 'ward', 296, 0.8, 3, '4700-4749'],
    ['KIRN', 'Kirurgkliniken, Norra sjukhuset', 'surgery', 178, 1.6, 3, '4750-4799'],
    ['AKUN', 'Akutkliniken, Norra sjukhuset', 'emergency', 122, 1.8, 3, '4800-4849'],
    ['RADN', 'Röntgenavdelningen, Norra sjukhuset', 'radiology', 54, 2.4, 3, '4850-4869'],
  ].map(row('NS')),
  ...[
    ['VPC', 'Vuxenpsykiatri centrum', 'psychiatry', 226, 0.7, 2, '5100-5149'],
    ['VPN', 'Vuxenpsykiatri norr', 'psychiatry', 117, 1.6, 3, '5150-5199'],
    ['VPS', 'Vuxenpsykiatri söder', 'psychiatry', 130, 1.1, 2, '5200-5249'],
    ['BUP', 'Barn- och ungdomspsykiatri', 'psychiatry', 139, 1.1, 2, '5250-5299'],
    ['RPS', 'Rättspsykiatri', 'psychiatry', 96, 0.6, 2, '5300-5349'],
    ['BER', 'Beroendevård', 'psychiatry', 54, 1.2, 2, '5350-5399'],
  ].map(row('PSY')),
  ...[
    ['AMB', 'Ambulanssjukvård', 'ambulance', 231, 1.5, 2, '6100-6149'],
    ['HAB', 'Habilitering och hjälpmedel', 'habilitation', 187, 1.0, 2, '6150-6199'],
    ['SRG', 'Sjukvårdsrådgivningen', 'advice', 74, 2.0, 2, '6200-6249'],
    ['RSV', 'Regionservice', 'service', 722, 0, 1, '6500-6599'],
    ['RLK', 'Regionens ledningskontor', 'office', 374, 0, 1, '6600-6699'],
  ].map(row('OV')),
];

/** Departments (verksamheter) that book cost. `costCentres` are the two the unit uses: staff at desks, staff on wards. */
export const UNITS = [...PRIMARY_CARE, ...OTHERS].map((unit) => {
  const first = Number(unit.ranges[0].slice(0, 4));
  return { ...unit, costCentres: [String(first + 1), String(first + 2)] };
});

export const AREAS = [
  { code: 'PV', name: 'Primärvård', careArea: 'primary-care' },
  { code: 'LS', name: 'Länssjukhuset', careArea: 'other-specialised' },
  { code: 'NS', name: 'Norra sjukhuset', careArea: 'other-specialised' },
  { code: 'PSY', name: 'Psykiatri', careArea: 'psychiatry' },
  { code: 'OV', name: 'Övrig vård och service', careArea: 'other' },
];

/** What happens to the organisation. */
export const RENAMED = { code: 'HC05', from: '2024-01-01', name: 'Älvstrandens familjecentral och hälsocentral' };
export const MOVED = { code: 'REH', from: '2025-01-01', parent: 'PV' };
export const CLOSED = { code: 'HC17', last: '2024-06-30', takesOver: 'HC16' };
/** Agency cost but no hours: the department leaves no list of its engagements. */
export const WITHOUT_HOURS = 'ONH';

/** Area and care area of a unit in a month (`YYYY-MM`), under the tree of that time. */
export function areaOf(unit, month) {
  const code = unit.code === MOVED.code && month >= MOVED.from.slice(0, 7) ? MOVED.parent : unit.parent;
  return AREAS.find((area) => area.code === code);
}
export const isOpen = (unit, month) => unit.code !== CLOSED.code || month <= CLOSED.last.slice(0, 7);
