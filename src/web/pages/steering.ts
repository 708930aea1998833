import type { PageEntry } from './page-entry.ts';

export const steeringPages: readonly PageEntry[] = [];
