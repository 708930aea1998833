import { MONTHS, dayCount, dayText, isoWeek, monthText, weekday, yearOf } from './calendar.mjs';
import { plannedAgencyCost } from './agency-plan.mjs';
import { chooseSupplier, frameworkFor, hourlyRate, LOCAL_AGREEMENT, LOCAL_SUPPLIER } from './market.mjs';
import { UNITS, areaOf, isOpen } from './organisation.mjs';
import { toOre } from './own-cost.mjs';
import { between, pick, randomStream } from './random.mjs';

const WORD = {
  physician: 'läkare',
  'registered-nurse': 'sjuksköterska',
  'specialist-nurse': 'specialistsjuksköterska',
  midwife: 'barnmorska',
  other: 'personal',
};
/** The chart of accounts got accounts for specialist nurses and midwives in 2024; until then all nurses were on 4520. */
const ACCOUNT = {
  physician: '4510',
  'registered-nurse': '4520',
  'specialist-nurse': '4521',
  midwife: '4522',
  other: '4530',
};
/** Shares of the engagements with on-call duty, by kind of unit. */
const ON_CALL = {
  emergencyPrimary: 0.8,
  surgery: 0.35,
  ward: 0.3,
  intensive: 0.4,
  emergency: 0.3,
  psychiatry: 0.35,
  paediatrics: 0.4,
  maternity: 0.4,
};
/** This unit's invoices were booked with VAT in the cost until the middle of 2023. */
const WITH_VAT = { unit: 'VPN', account: '4519', last: '2023-06' };

const accountOf = (unit, category, index) => {
  if (category === 'physician' && unit.code === WITH_VAT.unit && monthText(index) <= WITH_VAT.last)
    return WITH_VAT.account;
  return category.includes('nurse') || category === 'midwife'
    ? yearOf(index) < 2024
      ? '4520'
      : ACCOUNT[category]
    : ACCOUNT[category];
};

function agreementOf(supplier, category, date) {
  const local = supplier === LOCAL_SUPPLIER && date >= LOCAL_AGREEMENT.validFrom ? LOCAL_AGREEMENT : undefined;
  return (frameworkFor(supplier, category, date) ?? local)?.key ?? '';
}

/** Weeks of an engagement inside its month: first day, last day and most hours (8 a working day, at most 40). */
function* weeksFrom(index, start, count) {
  let day = start;
  for (let week = 0; week < count && day <= dayCount(index); week++) {
    const last = Math.min(dayCount(index), day + 7 - weekday(index, day));
    const workdays = Math.max(0, Math.min(last, day + 5 - weekday(index, day)) - day + 1);
    yield { first: day, last, hours: workdays * 8 };
    day = last + 1;
  }
}

/** Continues an engagement that ran to the end of last month, or begins a new one. */
function openEngagement(context, unit, category, index, start) {
  const { random, state } = context;
  const date = dayText(index, start);
  const before = state.open;
  if (before && start <= 4 && before.endsAt === index - 1 && yearOf(index) === yearOf(index - 1) && random() < 0.7)
    return before;
  const supplier = chooseSupplier(unit, areaOf(unit, monthText(index)), category, date, index, random);
  const agreement = agreementOf(supplier, category, date);
  const inside = agreement.startsWith('national');
  const onCall = category === 'physician' && random() < (ON_CALL[unit.kind] ?? 0);
  const dispensed = !inside && agreement === '' && yearOf(index) >= 2024 && random() < 0.55;
  const dispensation = dispensed ? `RS ${between(random, 100, 4900)}-${yearOf(index)}` : '';
  const engagement = {
    unit,
    category,
    supplier,
    agreement,
    inside,
    onCall,
    dispensation,
    from: date,
    hours: 0,
    onCallHours: 0,
  };
  context.engagements.push(engagement);
  return engagement;
}

/** One week's invoice: ordinary hours and, on a row of its own, on-call duty. Returns its cost in SEK. */
function invoiceWeek(context, engagement, index, week, hours) {
  const { random } = context;
  const { unit, category, supplier } = engagement;
  const rate = hourlyRate(unit, category, index, engagement.inside);
  const onCallHours = engagement.onCall ? between(random, 3, 6) * 4 : 0;
  const night = category === 'physician' || category === 'other' ? 0 : Math.round(rate * 0.08 * hours);
  const travel = unit.zone === 3 ? 1450 : 0;
  // Booked on the last day of the work, so that the agreement of that day is the one that counts.
  const date = dayText(index, week.last);
  const text = `Hyr${WORD[category]} v ${isoWeek(index, week.first)}`;
  const account = accountOf(unit, category, index);
  const place = category === 'physician' || category === 'other' ? 0 : 1;
  const vat = account === WITH_VAT.account ? 1.25 : 1;
  const base = { index, date, unit, costCentre: unit.costCentres[place], supplier, category };
  const sek = hours * rate + night + travel;
  const rows = [{ ...base, account, ore: toOre(sek * vat), text, hours }];
  if (onCallHours > 0) {
    const ore = toOre(onCallHours * Math.round(rate * 0.62));
    rows.push({ ...base, account: '4511', ore, text: `Jour ${text.toLowerCase()}`, hours: onCallHours });
  }
  if (random() < 0.012) {
    rows.push({
      ...base,
      account,
      ore: -toOre(hours * between(random, 15, 80) * vat),
      text: `Kredit, prisavvikelse v ${isoWeek(index, week.first)}`,
      hours: 0,
    });
  }
  context.invoices.push(rows);
  engagement.hours += hours;
  engagement.onCallHours += onCallHours;
  engagement.to = dayText(index, week.last);
  engagement.endsAt = week.last >= dayCount(index) - 2 ? index : undefined;
  return rows.reduce((sum, row) => sum + row.ore, 0) / 100 / vat;
}

/** Spends what is left to hire for on engagements of one to four weeks; returns what was too little for one. */
function hireFor(context, unit, category, index, sek) {
  const { random, state } = context;
  const monday = 1 + ((8 - weekday(index, 1)) % 7);
  const starts = [1, monday, monday + 7, monday + 14].filter((day) => day > 1 || weekday(index, 1) <= 5);
  let left = sek;
  for (let attempts = 0; attempts < 400; attempts++) {
    const rate = hourlyRate(unit, category, index, true) * 1.2;
    if (left < rate * 8) break;
    const start = pick(random, starts);
    const weeks = [...weeksFrom(index, start, between(random, category === 'physician' ? 1 : 2, 4))].filter(
      (week) => week.hours > 0,
    );
    if (weeks.length === 0) continue;
    const engagement = openEngagement(context, unit, category, index, start);
    state.open = undefined;
    for (const week of weeks) {
      const hours = Math.min(week.hours, Math.floor(left / rate / 4) * 4);
      if (hours < 8) break;
      left -= invoiceWeek(context, engagement, index, week, hours);
    }
    if (engagement.endsAt === index) state.open = engagement;
  }
  return left;
}

/**
 * Engagements and the invoices they lead to: what an invoice costs is hours × price, so that hours and ledger agree.
 * @param {(unit: object, index: number) => number} ownSekOf own personnel cost of a unit and month
 */
export function makeAgency(ownSekOf) {
  const context = { engagements: [], invoices: [], random: undefined, state: undefined };
  for (const unit of UNITS) {
    const random = randomStream(`agency ${unit.code}`);
    /** @type {Record<string, { left: number, open: object | undefined }>} */
    const states = {};
    for (const index of MONTHS.filter((month) => isOpen(unit, monthText(month)))) {
      for (const [category, sek] of plannedAgencyCost(unit, ownSekOf(unit, index), index)) {
        const state = (states[category] ??= { left: 0, open: undefined });
        Object.assign(context, { random, state });
        state.left = hireFor(context, unit, category, index, state.left + sek);
      }
    }
  }
  return context;
}
