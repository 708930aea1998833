import type { UnitVersionDto } from '../../contract.ts';

/** A unit as it stood on a day, with how deep it stands in the tree and what happened to it. */
export type UnitRow = {
  unit: UnitVersionDto;
  depth: number;
  /** Its own or the one it has from the units above. */
  careArea: string | null;
  events: UnitEvent[];
};
export type UnitEvent =
  | { kind: 'renamed'; date: string; name: string }
  | { kind: 'moved'; date: string; parent: string }
  | { kind: 'closes'; date: string }
  | { kind: 'opened'; date: string };

export const unitKey = ({ code, validFrom }: UnitVersionDto): string => `${code}@${validFrom}`;

/** The tree on a day, top first, each unit's own below it in Swedish order. */
export function unitRowsAt(versions: readonly UnitVersionDto[], date: string): UnitRow[] {
  const valid = versions.filter((unit) => unit.validFrom <= date && (unit.validTo === null || date <= unit.validTo));
  const codes = new Set(valid.map(({ code }) => code));
  const below = groupBy(valid, ({ parent }) => (parent !== null && codes.has(parent) ? parent : ''));
  const rows: UnitRow[] = [];
  const visit = (parent: string, depth: number, above: string | null) => {
    const children = (below.get(parent) ?? []).toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
    for (const unit of children) {
      const careArea = unit.careArea ?? above;
      rows.push({ unit, depth, careArea, events: eventsOf(unit, versions) });
      visit(unit.code, depth + 1, careArea);
    }
  };
  visit('', 0, null);
  return rows;
}

/** Versions whose unit is no longer there on the day and does not come back, last closed first. */
export function closedUnits(versions: readonly UnitVersionDto[], date: string): UnitVersionDto[] {
  return lastVersions(versions)
    .filter(({ validTo }) => validTo !== null && validTo < date)
    .toSorted((one, other) => (other.validTo ?? '').localeCompare(one.validTo ?? ''));
}

/** Units and versions that begin after the day, first to come first. */
export function comingUnits(versions: readonly UnitVersionDto[], date: string): UnitVersionDto[] {
  return versions
    .filter(({ validFrom }) => validFrom > date)
    .toSorted((one, other) => one.validFrom.localeCompare(other.validFrom));
}

/** How many units there are on a day, and how many of all units were ever renamed, moved or closed. */
export function countUnits(versions: readonly UnitVersionDto[], date: string) {
  const byCode = groupBy(versions, ({ code }) => code);
  const changed = [...byCode.values()].filter(
    (own) => own.length > 1 || own.some(({ validTo }) => validTo !== null),
  ).length;
  return { current: unitRowsAt(versions, date).length, changed };
}

function eventsOf(unit: UnitVersionDto, versions: readonly UnitVersionDto[]): UnitEvent[] {
  const own = versions
    .filter(({ code }) => code === unit.code)
    .toSorted((one, other) => one.validFrom.localeCompare(other.validFrom));
  const at = own.indexOf(unit);
  const events: UnitEvent[] = [];
  if (at === 0 && unit.validFrom > '1900-01-01') events.push({ kind: 'opened', date: unit.validFrom });
  own.slice(0, at).forEach((before, index) => {
    const after = own[index + 1];
    if (!after) return;
    if (before.name !== after.name) events.push({ kind: 'renamed', date: after.validFrom, name: before.name });
    if (before.parent !== after.parent && before.parent !== null) {
      events.push({ kind: 'moved', date: after.validFrom, parent: before.parent });
    }
  });
  const last = own.at(-1);
  if (last?.validTo) events.push({ kind: 'closes', date: last.validTo });
  return events;
}

function groupBy(versions: readonly UnitVersionDto[], keyOf: (unit: UnitVersionDto) => string) {
  const groups = new Map<string, UnitVersionDto[]>();
  for (const unit of versions) {
    const key = keyOf(unit);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return groups;
}

function lastVersions(versions: readonly UnitVersionDto[]): UnitVersionDto[] {
  const last = new Map<string, UnitVersionDto>();
  for (const unit of versions) {
    const known = last.get(unit.code);
    if (!known || known.validFrom < unit.validFrom) last.set(unit.code, unit);
  }
  return [...last.values()];
}
