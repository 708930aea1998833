export type { AttachableThing, AttachableThings } from './server/dependencies.ts';
export { attachmentRoutes } from './server/routes.ts';
