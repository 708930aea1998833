import type { PageEntry } from './page-entry.ts';

export const peoplePages: readonly PageEntry[] = [];
