import { MONTHS, monthOfYear, monthText, yearOf } from './calendar.mjs';
import { CATEGORIES, STAFF_MIX } from './categories.mjs';
import { CLOSED, UNITS, isOpen } from './organisation.mjs';
import { around, drawCount, randomStream } from './random.mjs';

/** Sick leave and overtime through the year, January first. */
const SICK_SEASON = [1.25, 1.28, 1.15, 1.0, 0.93, 0.86, 0.72, 0.84, 1.0, 1.04, 1.1, 1.08];
const OVERTIME_SEASON = [0.9, 0.9, 0.9, 0.9, 0.95, 1.2, 1.55, 1.35, 0.95, 0.9, 0.9, 1.05];
/** More people leave after the summer and at the turn of the year. */
const LEAVE_SEASON = [1.3, 0.9, 0.9, 0.9, 0.9, 1.0, 0.6, 1.3, 1.4, 1.0, 0.9, 1.0];
/** Share of those leaving who go to a staffing agency: nurses and physicians, per year. */
const TO_AGENCY = { 2022: 0.13, 2023: 0.12, 2024: 0.07, 2025: 0.05, 2026: 0.04 };
const LICENSED = new Set(['physician', 'specialist-nurse', 'registered-nurse', 'midwife']);

const round = (value, decimals) => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** Heads the unit would have if it had what it plans for. */
function plannedHeads(unit, category, share, index) {
  const takenOver = unit.code === CLOSED.takesOver && monthText(index) > CLOSED.last ? 1.35 : 1;
  return ((unit.fte * share) / 100 / category.share) * takenOver * (1 + (category.growth * index) / 12);
}

/** One unit and category month by month: heads move by those who join and leave, and nothing else. */
function staffOf(unit, category, share, random) {
  const rows = [];
  // Small, remote units have more of their posts vacant.
  const vacancy = 0.03 + 0.025 * unit.hires * (LICENSED.has(category.key) ? 1 : 0.3);
  let heads = Math.max(1, Math.round(plannedHeads(unit, category, share, 0)));
  for (const index of MONTHS.filter((month) => isOpen(unit, monthText(month)))) {
    const season = monthOfYear(index) - 1;
    const planned = plannedHeads(unit, category, share, index);
    const left = drawCount(random, heads, 0.0082 * LEAVE_SEASON[season]);
    const retired = drawCount(random, left, 0.22);
    const toAgency = LICENSED.has(category.key) ? drawCount(random, left - retired, TO_AGENCY[yearOf(index)]) : 0;
    const missing = planned - (heads - left);
    const recruited = missing <= 0 ? 0 : Math.floor(missing * 0.7 + random());
    const joined = Math.max(recruited, 1 - (heads - left));
    heads = heads - left + joined;
    const pandemic = index < 2 ? 1.45 : 1;
    rows.push({
      index,
      unit,
      category,
      heads,
      fte: round(heads * category.share * around(random, 0.03), 2),
      vacant: round(Math.max(0, planned * (1 + vacancy) - heads) * category.share, 1),
      joined,
      left,
      retired,
      toAgency,
      sick: round(category.sick * SICK_SEASON[season] * pandemic * around(random, 0.35), 4),
      overtime: Math.round(heads * category.overtime * OVERTIME_SEASON[season] * around(random, 0.3)),
      age55: Math.round(heads * 0.13),
      age60: Math.round(heads * 0.1),
    });
  }
  return rows;
}

/** Own staff per unit, category and month, in the order of a file: month, unit, category. */
export function makeStaff() {
  const rows = UNITS.flatMap((unit) => {
    const mix = STAFF_MIX[unit.kind];
    return CATEGORIES.flatMap((category, at) =>
      mix[at] > 0 ? staffOf(unit, category, mix[at], randomStream(`staff ${unit.code} ${category.key}`)) : [],
    );
  });
  return MONTHS.flatMap((index) => rows.filter((row) => row.index === index));
}
