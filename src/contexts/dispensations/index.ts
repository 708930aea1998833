export { type Mark } from './domain/use.ts';
export { type Action, type Outcome, type State } from './domain/states.ts';
