import type { PageEntry } from './page-entry.ts';

export const registerPages: readonly PageEntry[] = [];
