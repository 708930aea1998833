export * from './domain/classify-purchase.ts';
export * from './domain/share-over-months.ts';
export { CONTRACT_ALARMS, type ContractAlarm } from './domain/local-contracts/alarms.ts';
export {
  CONTRACT_ACTIONS,
  CONTRACT_KINDS,
  CONTRACT_STATUSES,
  type ContractAction,
  type ContractKind,
  type ContractStatus,
} from './domain/local-contracts/local-contract.ts';
