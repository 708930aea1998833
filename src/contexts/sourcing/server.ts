export * from './server/read-purchase-classifier.ts';
export * from './server/remap-engagements.ts';
export * from './server/replace-engagements.ts';
export * from './server/store-engagements.ts';
export { localContractCommands, localContractRoutes } from './server/local-contracts/index.ts';
