export { type Holder, waitsFor } from './domain/waits-for.ts';
