import { isValidOn, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { UnitVersion } from '../configuration.ts';
import { memoryOf } from '../memory.ts';
import { groupBy } from '../validity.ts';

/** The code of the unit that a text in a file means on a date: its code, or its name when only one unit has it then. */
export function unitResolver(units: readonly UnitVersion[]): (text: string, date: PlainDate) => string | undefined {
  const byCode = groupBy(units, ({ code }) => code);
  const byName = groupBy(units, ({ name }) => folded(name));
  const candidates = memoryOf((text) => ({
    coded: byCode.get(text.trim()) ?? [],
    named: byName.get(folded(text)) ?? [],
  }));
  return (text, date) => {
    const { coded, named } = candidates(text);
    const unit = coded.find((version) => isValidOn(version, date));
    if (unit) return unit.code;
    const others = named.filter((version) => isValidOn(version, date));
    return others.length === 1 ? others[0]!.code : undefined;
  };
}

const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');
