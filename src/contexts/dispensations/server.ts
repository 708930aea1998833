export { dispensationsCommands } from './server/commands.ts';
export { dispensationsDue } from './server/due-source.ts';
export { dispensationsRoutes } from './server/routes.ts';
export { loadDispensationsExample } from './server/load-example.ts';
export { mayReadDispensation } from './server/read-dispensation.ts';
export { readUnitByNumber as unitOfDispensation } from './server/read-dispensation.ts';
