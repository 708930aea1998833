import type { Tx } from '../../../../platform/db/types.ts';
import { coversUnit, type Extent } from '../../../../platform/access/principal.ts';
import { readRules } from '../../../organisation/server.ts';
import type { LocalContractDto } from '../../contract.ts';
import { readContractsWithSpend, unitsBelow } from './contract-picture.ts';
import { viewContract, type Viewing } from './view-contract.ts';

const PAGE = 100;

export type ContractFilter = {
  status?: string | undefined;
  kind?: string | undefined;
  /** The unit or any below it. */
  unit?: string | undefined;
  /** In supplier, organisation number, title or registry number. */
  text?: string | undefined;
  /** Only those with an alarm. */
  alarm?: boolean | undefined;
  /** Only numbers below this one: the page before ended there. */
  after?: number | undefined;
};

/** Contracts that fit, newest first. */
export async function listLocalContracts(
  tx: Tx,
  filter: ContractFilter,
  { extent, ...viewing }: Omit<Viewing, 'units'> & { extent: Extent },
): Promise<{ items: LocalContractDto[]; next: string | null }> {
  const { units } = await readRules(tx);
  const below = filter.unit === undefined ? undefined : unitsBelow(units, filter.unit);
  const found = (await readContractsWithSpend(tx))
    .filter(({ contract }) => coversUnit(extent, contract.unit) && (!below || below.has(contract.unit)))
    .map((each) => viewContract(each, { units, ...viewing }))
    .filter((contract) => fits(contract, filter));
  const items = found.slice(0, PAGE);
  return { items, next: found.length > PAGE ? addressAfter(filter, items.at(-1)!.number) : null };
}

function fits(contract: LocalContractDto, { status, kind, text, alarm, after }: ContractFilter): boolean {
  const { supplier, supplierNumber, title, registryNumber, number } = contract;
  const texts = [supplier, supplierNumber ?? '', title, registryNumber ?? ''].join('\n').toLowerCase();
  return (
    (status === undefined || contract.status === status) &&
    (kind === undefined || contract.kind === kind) &&
    (text === undefined || texts.includes(text.trim().toLowerCase())) &&
    (alarm !== true || contract.alarms.length > 0) &&
    (after === undefined || number < after)
  );
}

function addressAfter(filter: ContractFilter, after: number): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filter, after }))
    if (value !== undefined) search.set(key, String(value));
  return `/api/v1/local-contracts?${search.toString()}`;
}
