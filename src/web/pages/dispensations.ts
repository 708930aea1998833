import type { PageEntry } from './page-entry.ts';

export const dispensationsPages: readonly PageEntry[] = [];
