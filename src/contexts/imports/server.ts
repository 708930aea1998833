export * from './server/commands.ts';
export * from './server/import-file.ts';
export * from './server/import-jobs.ts';
export * from './server/ledger-due-source.ts';
export * from './server/read-source/index.ts';
export * from './server/reclassify-rows.ts';
export * from './server/routes.ts';
export * from './server/verify-imports.ts';
