export { describeEvent, nameOfAction } from './domain/describe-event.ts';
export { ACTION_WORDS } from './domain/sentences.ts';
