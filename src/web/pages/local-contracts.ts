import type { PageEntry } from './page-entry.ts';

export const localContractsPages: readonly PageEntry[] = [];
