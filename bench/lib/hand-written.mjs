// The same answers in plain SQL, as one would write it for one question at a time: what the product's own are measured against.
const net =
  'case when c.includes_vat_rate = 0 then m.amount_ore else round(m.amount_ore / (1 + c.includes_vat_rate)) end';
const ledger = (ancestor) => `unit_path p join cost_class c on c.unit_code = p.unit_code
  join cost_month m on m.cost_class_id = c.id and m.month between p.first_month and p.last_month
  where p.tree = 'dated' and p.ancestor_code ${ancestor}`;
const sums = `sum(${net}) filter (where c.kind in ('agency', 'agency-on-call')) as agency,
  sum(${net}) filter (where c.kind = 'own-personnel') as own,
  sum(m.amount_ore) filter (where c.kind = 'unmapped') as unmapped, sum(m.row_count) as rows`;
const TWO_YEARS = `m.month between '2025-01-01' and '2026-12-01'`;
const ALL_MONTHS = `m.month between '2022-01-01' and '2026-12-01'`;

const ratioBy = (group, ancestor, months) =>
  `select ${group}, ${sums} from ${ledger(ancestor)} and ${months} group by ${group.split(',').map((_, index) => index + 1)}`;
const hours = `select m.month, sum(m.hours) as hours, sum(m.weeks) as weeks, sum(m.on_call_hours) as on_call_hours, count(*) as rows
  from engagement_month m join engagement e using (batch_id, line)
  join unit_path p on p.unit_code = e.unit_code and m.month between p.first_month and p.last_month
  where p.tree = 'dated' and p.ancestor_code = 'R' and e.replaced_by is null and ${ALL_MONTHS} group by 1`;
const reported = `select distinct e.unit_code, y.year from engagement e
  cross join lateral generate_series(extract(year from e.from_date)::int, extract(year from e.to_date)::int) y(year)
  where e.replaced_by is null and e.unit_code is not null`;
const hourless = `with reported as (${reported}) select m.month, sum(${net}) as agency from ${ledger("= 'R'")}
  and c.kind in ('agency', 'agency-on-call') and ${ALL_MONTHS}
  and not exists (select from reported r where r.unit_code = c.unit_code and r.year = extract(year from m.month)) group by 1`;
const staff = `select m.month, sum(m.fte) as fte, sum(m.headcount) as headcount, count(*) as rows from staff_month m
  join unit_path p on p.unit_code = m.unit_code and m.month between p.first_month and p.last_month
  where p.tree = 'dated' and p.ancestor_code = 'R' and m.replaced_by is null and ${ALL_MONTHS} group by 1`;
const costByMonth = `select m.month, sum(${net}) filter (where c.kind = 'agency-on-call') as on_call,
  sum(${net}) filter (where c.sourcing = 'framework') as framework, sum(${net}) filter (where c.sourcing = 'off-framework') as off_framework,
  ${sums} from ${ledger("= 'R'")} and ${ALL_MONTHS} group by 1`;
const byUnit = `with reported as (${reported}), cost as (
    select c.unit_code, m.month, sum(${net}) filter (where c.kind in ('agency', 'agency-on-call')) as agency,
      sum(${net}) filter (where c.kind = 'own-personnel') as own from ${ledger("= 'R'")} and ${TWO_YEARS} group by 1, 2)
  select m.unit_code, sum(agency) filter (where m.month >= '2026-01-01') as agency, sum(agency) filter (where m.month < '2026-01-01') as previous,
    sum(own) filter (where m.month >= '2026-01-01') as own,
    sum(agency) filter (where m.month >= '2026-01-01' and r.year is null) as without_hours
  from cost m left join reported r on r.unit_code = m.unit_code and r.year = extract(year from m.month) group by 1`;

const year = 'extract(year from m.month)::int as year';
export const handWritten = {
  overview: [costByMonth, staff, hours, hourless, byUnit],
  value: [ratioBy(year, "= 'R'", TWO_YEARS)],
  'by month': [ratioBy('m.month', "= 'R'", ALL_MONTHS)],
  'by unit': [
    ratioBy(
      `p.ancestor_code, ${year}`,
      "in (select unit_code from unit_path where tree = 'dated' and ancestor_code = 'R' and depth = 1)",
      TWO_YEARS,
    ),
  ],
  'by staff category': [ratioBy(`c.staff_category, ${year}`, "= 'R'", TWO_YEARS)],
  'by care area': [ratioBy(`p.care_area, ${year}`, "= 'R'", TWO_YEARS)],
  'weeks by month': [hours, hourless],
};

/** Runs one answer's statements. @returns the rows of each. */
export async function answerByHand(client, name) {
  const answers = [];
  for (const text of handWritten[name]) answers.push((await client.query(text)).rows);
  return answers;
}
