import type { PlannedActionRowDto } from '../../contract/plans.ts';

/** What narrows a table of actions; each stands in the address under its own name. */
export const FILTER_KEYS = ['status', 'omrade', 'ansvarig', 'enhet', 'nyckeltal', 'sena', 'sok'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];
export type ActionFilter = Readonly<Partial<Record<FilterKey, string>>>;

export const responsibleOf = ({ responsible, responsibleFunction }: PlannedActionRowDto): string =>
  responsible?.name ?? responsibleFunction ?? '';

/** The rows that fit every part of the filter. `below`: a unit and all under it, in today's tree. */
export function filterActions(
  rows: readonly PlannedActionRowDto[],
  filter: ActionFilter,
  below: (unit: string) => ReadonlySet<string>,
): readonly PlannedActionRowDto[] {
  const { status, omrade, ansvarig, enhet, nyckeltal, sena, sok } = filter;
  if (FILTER_KEYS.every((key) => !filter[key])) return rows;
  const units = enhet ? below(enhet) : undefined;
  const wanted = sok?.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (!status || row.status === status) &&
      (!omrade || row.area === omrade) &&
      (!ansvarig || responsibleOf(row) === ansvarig) &&
      (!units || units.has(row.unit.code)) &&
      (!nyckeltal || row.indicators.some(({ indicator }) => indicator === nyckeltal)) &&
      (!sena || row.late) &&
      (!wanted || textOf(row).includes(wanted)),
  );
}

/** Makes the searched text of rows ahead of the first key pressed. */
export function prepareSearch(rows: readonly PlannedActionRowDto[]): void {
  for (const row of rows) textOf(row);
}

/** Searched text is made once per row. */
const texts = new WeakMap<PlannedActionRowDto, string>();
function textOf(row: PlannedActionRowDto): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = `${row.number} ${row.title} ${responsibleOf(row)} ${row.unit.name}`.toLowerCase();
  texts.set(row, text);
  return text;
}

export type ActionGroup = {
  key: string;
  name: string;
  rows: PlannedActionRowDto[];
  /** Done or in ordinary operation. */
  finished: number;
  late: number;
};

/** Actions by whatever they have in common; an action may be in several groups, by its indicators. Largest first. */
export function groupActions(
  rows: readonly PlannedActionRowDto[],
  keysOf: (row: PlannedActionRowDto) => readonly { key: string; name: string }[],
): ActionGroup[] {
  const groups = new Map<string, ActionGroup>();
  for (const row of rows) {
    for (const { key, name } of keysOf(row)) {
      const group = groups.get(key) ?? { key, name, rows: [], finished: 0, late: 0 };
      group.rows.push(row);
      if (row.status === 'done' || row.status === 'in-ordinary-operation') group.finished++;
      if (row.late) group.late++;
      groups.set(key, group);
    }
  }
  return [...groups.values()].toSorted(
    (one, other) => other.rows.length - one.rows.length || one.name.localeCompare(other.name, 'sv'),
  );
}
