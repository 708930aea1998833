import { monthText } from './calendar.mjs';
import { CLOSED, UNITS, areaOf } from './organisation.mjs';

const unitOf = (costCentre) => UNITS.find((unit) => unit.costCentres.includes(costCentre));

/** Which sum a row belongs to, by its account. Written out here, apart from the region file, to be a check on it. */
function sumOf(account) {
  if (account === '4599') return 'unmappedOre';
  if (account.startsWith('40') || account.startsWith('42')) return 'ownOre';
  if (account.startsWith('44')) return 'pensionOre';
  if (account.startsWith('45')) return 'agencyOre';
  return undefined;
}

const empty = () => ({ ownOre: 0, pensionOre: 0, agencyOre: 0, onCallOre: 0, unmappedOre: 0 });

/**
 * What the product should arrive at when all files are loaded, the corrected month included: öre per year for the
 * region and per care area, under the tree of its time, agency cost net of VAT. Rows of the closed health centre after
 * its closing belong to no unit and are counted apart.
 */
export function answersOf(vouchers) {
  const years = {};
  const closed = { rows: 0, amountOre: 0 };
  for (const voucher of vouchers) {
    const month = monthText(voucher.index);
    const year = (years[month.slice(0, 4)] ??= { region: empty(), careAreas: {} });
    for (const row of voucher.rows) {
      const sum = sumOf(row.account);
      if (sum === undefined) continue;
      const unit = unitOf(row.costCentre);
      if (unit.code === CLOSED.code && month > CLOSED.last.slice(0, 7)) {
        closed.rows++;
        closed.amountOre += row.ore;
        continue;
      }
      const ore = row.account === '4519' ? row.ore / 1.25 : row.ore;
      const area = (year.careAreas[areaOf(unit, month).careArea] ??= empty());
      for (const sums of [year.region, area]) {
        sums[sum] += ore;
        if (row.account === '4511') sums.onCallOre += ore;
      }
    }
  }
  return { years, afterClosing: closed };
}

const million = (ore) => (Math.round(ore / 10_000_000) / 10).toFixed(1);

/** A table for the person who runs the script. */
export function answersText(answers, files) {
  const lines = [];
  for (const [year, { region, careAreas }] of Object.entries(answers.years)) {
    for (const [name, sums] of [['region', region], ...Object.entries(careAreas)]) {
      const ratio = ((sums.agencyOre / sums.ownOre) * 100).toFixed(2);
      lines.push(
        `${year} ${name.padEnd(18)} own ${million(sums.ownOre).padStart(7)} pension ${million(sums.pensionOre).padStart(6)} agency ${million(sums.agencyOre).padStart(6)} (on call ${million(sums.onCallOre)}) ratio ${ratio} %`,
      );
    }
  }
  const size = Object.values(files).reduce((sum, content) => sum + content.length, 0);
  return `${lines.join('\n')}\n${Object.keys(files).length} files, ${(size / 1e6).toFixed(1)} MB`;
}
