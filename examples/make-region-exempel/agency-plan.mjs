import { alongYears, monthOfYear } from './calendar.mjs';
import { AGENCY_CATEGORIES, AGENCY_MIX } from './categories.mjs';
import { UNITS } from './organisation.mjs';

/**
 * Agency cost ÷ own personnel cost per area, 2022 … 2026, set so that the region comes near published figures of
 * regions of its size: primary care far above hospitals, a peak in 2023, then falling.
 */
const RATIO = {
  PV: [0.137, 0.17, 0.137, 0.117, 0.096],
  PSY: [0.078, 0.092, 0.074, 0.066, 0.056],
  hospital: [0.0285, 0.034, 0.0252, 0.0215, 0.0168],
  OV: [0.005, 0.006, 0.0045, 0.003, 0.0025],
};
/** Units that do not follow their area: one hospital department rises all through while others fall. */
const UNIT_TREND = {
  MEDN: [0.45, 0.6, 1.3, 2, 3.1],
  HC12: [1.1, 1.1, 1.05, 0.8, 0.45],
  HC14: [0.9, 1, 1.1, 1.2, 1.25],
  BUP: [1.2, 1.2, 1, 0.8, 0.7],
};
/** Nurses fall faster than physicians, as in the country. */
const NURSE_WEIGHT = [1.4, 1.35, 1.1, 1, 0.92];
/** Summer is filled with agency nurses; physicians vary less and rest at Christmas. */
const NURSE_SEASON = [0.84, 0.83, 0.83, 0.84, 0.88, 1.28, 1.74, 1.36, 0.88, 0.84, 0.83, 0.85];
const PHYSICIAN_SEASON = [0.97, 1, 1.01, 0.98, 0.98, 1.06, 1.2, 1.1, 0.98, 0.97, 0.95, 0.8];

const groupOf = (unit) => (unit.parent in RATIO ? unit.parent : 'hospital');

/** Own-cost-weighted mean of `hires` per area, so that the units' differences leave the area's ratio as set. */
const MEAN_HIRES = Object.fromEntries(
  Object.keys(RATIO).map((group) => {
    const units = UNITS.filter((unit) => groupOf(unit) === group);
    const fte = units.reduce((sum, unit) => sum + unit.fte, 0);
    return [group, units.reduce((sum, unit) => sum + unit.fte * unit.hires, 0) / fte];
  }),
);

/**
 * What the unit would hire for in a month, in SEK per staff category.
 * @returns {[category: string, sek: number][]}
 */
export function plannedAgencyCost(unit, ownSek, index) {
  if (unit.hires === 0) return [];
  const group = groupOf(unit);
  const trend = UNIT_TREND[unit.code] ? alongYears(UNIT_TREND[unit.code], index) : 1;
  const total = (ownSek * alongYears(RATIO[group], index) * unit.hires * trend) / MEAN_HIRES[group];
  const nurse = alongYears(NURSE_WEIGHT, index);
  const weights = AGENCY_MIX[unit.kind].map((weight, at) => weight * (at >= 1 && at <= 3 ? nurse : 1));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const month = monthOfYear(index) - 1;
  return AGENCY_CATEGORIES.flatMap((category, at) => {
    const season = (category === 'physician' ? PHYSICIAN_SEASON : NURSE_SEASON)[month];
    return weights[at] > 0 ? [[category, ((total * weights[at]) / sum) * season]] : [];
  });
}
