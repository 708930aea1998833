import type { PageEntry } from './page-entry.ts';

export const followUpPages: readonly PageEntry[] = [];
