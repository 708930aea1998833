import { isValidOn, type PlainDate, type Validity } from '../../../../kernel/plain-date.ts';

type Unit = Validity & { code: string; name: string; parent?: string | undefined };

/** Units by their codes as they stand today: a plan points at a code, and is shown wherever the unit now hangs. */
export type UnitsToday = {
  codes: ReadonlySet<string>;
  nameOf(code: string): string;
  /** The unit and everything below it. */
  below(code: string): ReadonlySet<string>;
};

/** Each unit's version of today; for one that is closed or not yet there, its newest. */
export function unitsToday(versions: readonly Unit[], today: PlainDate): UnitsToday {
  const current = new Map<string, Unit>();
  for (const version of versions.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))) {
    const known = current.get(version.code);
    if (!known || !isValidOn(known, today)) current.set(version.code, version);
  }
  const children = new Map<string, string[]>();
  for (const { code, parent } of current.values())
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), code]);
  const below = (code: string): Set<string> => {
    const found = new Set<string>([code]);
    for (const unit of found) for (const child of children.get(unit) ?? []) found.add(child);
    return found;
  };
  return { codes: new Set(current.keys()), nameOf: (code) => current.get(code)?.name ?? code, below };
}
