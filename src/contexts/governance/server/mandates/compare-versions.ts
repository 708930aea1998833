import type { Tx } from '../../../../platform/db/types.ts';
import type { DifferenceListDto } from '../../contract/mandates.ts';
import { personsIn } from '../../domain/mandates/directive.ts';
import { differencesBetween } from '../../domain/mandates/differences.ts';
import { personNames } from './check-directive.ts';
import { readDirective, readMandateRow } from './stored-mandate.ts';

/** What differs between two versions of a directive. @throws Refusal `mandate-unknown`, `mandate-version-unknown`. */
export async function compareVersions(tx: Tx, key: string, from: number, to: number): Promise<DifferenceListDto> {
  await readMandateRow(tx, key);
  const [one, other] = [await readDirective(tx, key, from), await readDirective(tx, key, to)];
  const names = await personNames(tx, [...personsIn(one), ...personsIn(other)]);
  return {
    from,
    to,
    items: differencesBetween(one, other),
    persons: [...names].map(([id, name]) => ({ id, name })),
    next: null,
  };
}
