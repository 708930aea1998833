import { generic } from './generic.ts';
import { heroma } from './heroma.ts';
import type { Profile } from './profile.ts';
import { raindance } from './raindance.ts';
import { unit4 } from './unit4.ts';

/** In the order they are tried: of those that know equally many columns, the first is taken. */
export const PROFILES: readonly Profile[] = [...generic, raindance, unit4, heroma];

/** Names for `--profile`. `sie` has no headings to map, but is one of them. */
export const PROFILE_KEYS: readonly string[] = [...new Set(['sie', ...PROFILES.map((profile) => profile.key)])];
