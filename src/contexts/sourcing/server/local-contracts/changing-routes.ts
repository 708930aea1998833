import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import {
  ContractEnding,
  ContractExtension,
  ContractNotice,
  LocalContract,
  LocalContractChange,
  NewLocalContract,
} from '../../contract.ts';
import { addLocalContract } from './add-local-contract.ts';
import { changeLocalContract } from './change-local-contract.ts';
import { endLocalContract } from './end-local-contract.ts';
import { extendLocalContract } from './extend-local-contract.ts';
import { giveContractNotice } from './give-contract-notice.ts';
import { contractNumber, contractReply } from './reading-routes.ts';
import { unitOfLocalContract } from './read-contracts.ts';
import { withdrawContractNotice } from './withdraw-contract-notice.ts';

const permission = 'local-contracts.change';
const change = {
  tag: 'local-contracts',
  permission,
  params: contractNumber,
  unitOf: (tx: Tx, { params }: { params: { number: number } }) => unitOfLocalContract(tx, String(params.number)),
  response: LocalContract,
} as const;

export const changingRoutes: readonly Route[] = [
  defineRoute({
    tag: 'local-contracts',
    permission,
    method: 'post',
    path: '/local-contracts',
    summary: 'Enters a local contract or a direct award',
    auditEvent: 'add-local-contract',
    status: 201,
    body: NewLocalContract,
    unitOf: (_tx, { body }) => body.unit,
    response: LocalContract,
    handle: ({ region, body, actor, now, may }) =>
      region.database.transaction(async (tx) => {
        const { number } = await addLocalContract(tx, body, { actor, now });
        return contractReply(tx, number, { may, now }, 201);
      }),
  }),
  defineRoute({
    ...change,
    method: 'patch',
    path: '/local-contracts/{number}',
    summary: 'Puts the facts of a contract right; what is left out stays',
    auditEvent: 'change-local-contract',
    body: LocalContractChange,
    handle: ({ region, params, body, ifMatch, actor, now, may, principal }) =>
      region.database.transaction(async (tx) => {
        if (body.unit !== undefined && !may(permission, body.unit)) {
          throw new Refusal('not-permitted', { name: principal?.name ?? '' }, { httpStatus: 403 });
        }
        await changeLocalContract(tx, { ...params, ifMatch }, body, { actor, now });
        return contractReply(tx, params.number, { may, now });
      }),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/local-contracts/{number}/extensions',
    summary: 'Extends a contract by one of its options',
    auditEvent: 'use-contract-option',
    body: ContractExtension,
    handle: ({ region, params, body, ifMatch, actor, now, may }) =>
      region.database.transaction(async (tx) => {
        await extendLocalContract(tx, { ...params, ifMatch }, body, { actor, now });
        return contractReply(tx, params.number, { may, now });
      }),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/local-contracts/{number}/notices',
    summary: 'Registers that notice was given',
    auditEvent: 'give-contract-notice',
    body: ContractNotice,
    handle: ({ region, params, body, ifMatch, actor, now, may }) =>
      region.database.transaction(async (tx) => {
        await giveContractNotice(tx, { ...params, ifMatch }, body, { actor, now });
        return contractReply(tx, params.number, { may, now });
      }),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/local-contracts/{number}/notice-withdrawals',
    summary: 'Takes a notice back',
    auditEvent: 'withdraw-contract-notice',
    handle: ({ region, params, ifMatch, actor, now, may }) =>
      region.database.transaction(async (tx) => {
        await withdrawContractNotice(tx, { ...params, ifMatch }, { actor, now });
        return contractReply(tx, params.number, { may, now });
      }),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/local-contracts/{number}/endings',
    summary: 'Ends a contract, with its last day and why',
    auditEvent: 'end-local-contract',
    body: ContractEnding,
    handle: ({ region, params, body, ifMatch, actor, now, may }) =>
      region.database.transaction(async (tx) => {
        await endLocalContract(tx, { ...params, ifMatch }, body, { actor, now });
        return contractReply(tx, params.number, { may, now });
      }),
  }),
];
