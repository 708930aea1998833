import type { PageEntry } from './page-entry.ts';

export const remindersPages: readonly PageEntry[] = [];
