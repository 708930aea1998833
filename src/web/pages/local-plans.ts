import type { PageEntry } from './page-entry.ts';

export const localPlansPages: readonly PageEntry[] = [];
