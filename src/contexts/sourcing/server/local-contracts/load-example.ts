import { parse } from 'yaml';
import * as z from 'zod';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { Actor } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { ContractEnding, ContractExtension, ContractNotice, NewLocalContract } from '../../contract.ts';
import { addLocalContract } from './add-local-contract.ts';
import type { Which } from './change-contract.ts';
import { endLocalContract } from './end-local-contract.ts';
import { extendLocalContract } from './extend-local-contract.ts';
import { giveContractNotice } from './give-contract-notice.ts';
import { todayOf } from './today.ts';

const Example = z.strictObject({
  contract: NewLocalContract,
  extension: ContractExtension.optional(),
  notice: ContractNotice.optional(),
  ending: ContractEnding.optional(),
});

/**
 * Enters the contracts of the example region through the use cases. Dates in the text may be relative to the day it is
 * loaded, `today+60` or `today-30`, so that what is about to end still is a year from now.
 */
export async function loadLocalContractsExample(tx: Tx, text: string, { now }: { now: Date }): Promise<void> {
  const actor: Actor = { id: 'inkop', role: 'procurement-officer' };
  const who = { actor, now };
  const dated = datesOf(parse(text), todayOf(now));
  for (const { contract, extension, notice, ending } of z.array(Example).parse(dated)) {
    const { number } = await addLocalContract(tx, await withKnownPersons(tx, contract), who);
    let version = 1;
    const which = (): Which => ({ number, ifMatch: String(version++) });
    if (extension) await extendLocalContract(tx, which(), extension, who);
    if (notice) await giveContractNotice(tx, which(), notice, who);
    if (ending) await endLocalContract(tx, which(), ending, who);
  }
}

/** Persons are named by id where they have been loaded; the example stands by itself where they have not. */
async function withKnownPersons(tx: Tx, contract: z.output<typeof NewLocalContract>) {
  const known = new Set((await tx.selectFrom('person').select('id').execute()).map(({ id }) => id));
  const endPlan = contract.endPlan.map((step) => ({
    ...step,
    personId: step.personId !== null && known.has(step.personId) ? step.personId : null,
  }));
  return { ...contract, endPlan };
}

function datesOf(value: unknown, today: PlainDate): unknown {
  if (typeof value === 'string') {
    const match = /^today([+-]\d+)?$/.exec(value);
    return match ? addDays(today, Number(match[1] ?? 0)) : value;
  }
  if (Array.isArray(value)) return value.map((item) => datesOf(item, today));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, datesOf(inner, today)]));
}
