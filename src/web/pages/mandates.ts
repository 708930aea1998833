import type { PageEntry } from './page-entry.ts';

export const mandatesPages: readonly PageEntry[] = [];
