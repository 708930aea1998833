import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { DispensationDto } from '../contract.ts';
import { knowOne } from './read-facts.ts';
import { findStored, requireStored } from './stored.ts';
import { type Reader, viewDispensation } from './view-dispensation.ts';

/**
 * One dispensation by id or number. A draft is seen by whoever may ask for the unit.
 * @throws Refusal `dispensation-unknown` (404).
 */
export async function readDispensation(tx: Tx, key: string, reader: Reader): Promise<DispensationDto> {
  const known = await knowOne(tx, await requireStored(tx, key), reader.today);
  if (known.state === 'draft' && !reader.may('dispensations.request'))
    throw new Refusal('dispensation-unknown', { number: key }, { httpStatus: 404 });
  return viewDispensation(tx, known, reader);
}

/** Whether someone may read the dispensation with a number; of one that does not exist there is nothing to hide. */
export async function mayReadDispensation(
  tx: Tx,
  key: string,
  may: (permission: string, unit?: string) => boolean,
): Promise<boolean> {
  const stored = await findStored(tx, key);
  if (!may('dispensations.read', stored?.request.unit)) return false;
  return stored?.status !== 'draft' || may('dispensations.request', stored.request.unit);
}

/** The unit that it concerns, for who may; undefined when there is none. */
export async function readUnitOf(tx: Tx, key: string): Promise<string | undefined> {
  return (await findStored(tx, key))?.request.unit;
}

/** The unit of the dispensation with a number, which is what other things call it by. */
export async function readUnitByNumber(tx: Tx, number: string): Promise<string | undefined> {
  const stored = await findStored(tx, number);
  return stored?.number === number ? stored.request.unit : undefined;
}
