import type { PageEntry } from './page-entry.ts';

export const plansPages: readonly PageEntry[] = [];
