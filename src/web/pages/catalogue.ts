import type { PageEntry } from './page-entry.ts';

export const cataloguePages: readonly PageEntry[] = [];
