export * from './server/commands.ts';
export * from './server/dependencies.ts';
export * from './server/enqueue-message.ts';
export * from './server/outbox-due-source.ts';
export { startReminderLoop } from './server/reminder-loop.ts';
export * from './server/routes.ts';
export { withdrawMessage } from './server/withdraw-message.ts';
