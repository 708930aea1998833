export * from './server/commands.ts';
export * from './server/dependencies.ts';
export * from './server/enqueue-message.ts';
export * from './server/reminder-loop.ts';
export * from './server/routes.ts';
