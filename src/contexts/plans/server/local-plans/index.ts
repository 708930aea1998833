export { localPlanCommands } from './commands.ts';
export { localPlansDue } from './local-plans-due.ts';
export { localPlanRoutes } from './routes.ts';
