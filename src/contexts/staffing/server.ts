export * from './server/remap-staff-months.ts';
export * from './server/replace-staff-months.ts';
export * from './server/store-staff-months.ts';
