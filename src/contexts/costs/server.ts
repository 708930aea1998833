export * from './server/reclassify-cost-facts.ts';
export * from './server/recompute-cost-months.ts';
export * from './server/replace-cost-facts.ts';
export * from './server/store-cost-facts.ts';
export * from './server/verify-cost-months.ts';
