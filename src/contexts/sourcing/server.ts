export * from './server/read-purchase-classifier.ts';
export * from './server/remap-engagements.ts';
export * from './server/replace-engagements.ts';
export * from './server/store-engagements.ts';
export {
  loadLocalContractsExample,
  localContractCommands,
  localContractDueSource,
  localContractRoutes,
  unitOfLocalContract,
} from './server/local-contracts/index.ts';
