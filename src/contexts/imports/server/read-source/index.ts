export { hashFile } from './content-hash.ts';
export { openSource } from './open-source.ts';
export type { OpenOptions, ReadHandlers, Source } from './source.ts';
