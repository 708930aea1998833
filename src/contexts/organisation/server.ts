export { type AppliedRegion, applyRegionText } from './server/apply-region-text.ts';
export { applyRegionFile } from './server/apply-region-file.ts';
export { organisationCommands } from './server/commands.ts';
export type { OrganisationDependencies } from './server/dependencies.ts';
export { editRegionFile } from './server/edit-region-file.ts';
export { readRules, type Rules } from './server/read-rules.ts';
export { organisationRoutes } from './server/routes.ts';
