import * as z from 'zod';
import type { Tx } from '../../../../platform/db/types.ts';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import { readRules } from '../../../organisation/server.ts';
import {
  ContractEngagementList,
  CoverEndList,
  DirectAwardSumList,
  LocalContract,
  LocalContractList,
} from '../../contract.ts';
import { CONTRACT_KINDS, CONTRACT_STATUSES } from '../../domain/local-contracts/local-contract.ts';
import { readContractsWithSpend, readCoverEnds, readDirectAwardSums } from './contract-picture.ts';
import { listContractEngagements } from './list-contract-engagements.ts';
import { listLocalContracts } from './list-local-contracts.ts';
import { readContract } from './read-contracts.ts';
import { todayOf } from './today.ts';
import { viewContract, type Viewing } from './view-contract.ts';

export const contractNumber = z.object({
  number: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** The contract as it now stands, with the version that a change is made on. @throws Refusal `contract-unknown`. */
export async function contractReply(
  tx: Tx,
  number: number,
  { may, now }: Pick<Viewing, 'may'> & { now: Date },
  status = 200,
): Promise<Reply> {
  await readContract(tx, number);
  const [found] = await readContractsWithSpend(tx, number);
  const { units } = await readRules(tx);
  const body = viewContract(found!, { units, may, today: todayOf(now) });
  return new Reply(body, { status, headers: { etag: `"${body.version}"` } });
}

const read = { tag: 'local-contracts', permission: 'local-contracts.read', auditEvent: null, method: 'get' } as const;
const listed = <T>(items: T[]) => ({ items, next: null });

export const readingRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/local-contracts',
    summary: 'Local contracts and direct awards, newest first, with what was booked after their end',
    query: z.object({
      status: z.enum(CONTRACT_STATUSES).optional(),
      kind: z.enum(CONTRACT_KINDS).optional(),
      unit: z.string().max(100).optional(),
      text: z.string().max(200).optional(),
      alarm: z
        .enum(['true', 'false'])
        .transform((value) => value === 'true')
        .optional(),
      after: z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .optional(),
    }),
    response: LocalContractList,
    handle: ({ region, query, extentOf, may, now }) =>
      region.database.snapshot((tx) =>
        listLocalContracts(tx, query, { extent: extentOf(read.permission), may, today: todayOf(now) }),
      ),
  }),
  defineRoute({
    ...read,
    path: '/local-contracts/{number}',
    summary: 'One local contract; its ETag goes in If-Match with a change',
    params: contractNumber,
    response: LocalContract,
    handle: ({ region, params, may, now }) =>
      region.database.snapshot((tx) => contractReply(tx, params.number, { may, now })),
  }),
  defineRoute({
    ...read,
    path: '/local-contracts/{number}/engagements',
    summary: 'Engagements that name the contract by its key',
    params: contractNumber,
    response: ContractEngagementList,
    handle: ({ region, params }) =>
      region.database.snapshot(async (tx) => listed(await listContractEngagements(tx, params.number))),
  }),
  defineRoute({
    ...read,
    path: '/direct-award-sums',
    summary: 'Direct awards of a financial year per supplier, against the limit',
    query: z.object({
      year: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
    }),
    response: DirectAwardSumList,
    handle: ({ region, query, now }) =>
      region.database.snapshot(async (tx) => {
        const today = todayOf(now);
        return listed(await readDirectAwardSums(tx, query.year ?? today.slice(0, 4), today));
      }),
  }),
  defineRoute({
    ...read,
    path: '/agreement-ends',
    summary: 'Staff categories that are, or within a year will be, without any agreement',
    response: CoverEndList,
    handle: ({ region, now }) => region.database.snapshot(async (tx) => listed(await readCoverEnds(tx, todayOf(now)))),
  }),
];
