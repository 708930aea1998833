import { TABULAR_KINDS } from '../kinds.ts';
import type { Profile } from './profile.ts';

/** The general headings of the format description, for every kind of file. */
export const generic: readonly Profile[] = TABULAR_KINDS.map((kind) => ({
  key: 'generic',
  kind,
  name: 'Allmänt format',
  headings: {},
}));
