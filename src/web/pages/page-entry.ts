import type { ComponentType } from 'react';
import type { MessageId } from '../messages.ts';

export type PageEntry = {
  /** In Swedish, as the reader sees it in the address. */
  path: string;
  load(): Promise<{ default: ComponentType }>;
  /** The page's figures are about a unit, a period and a staff category: shows the context bar, gives `useViewContext`. */
  context?: boolean;
  /** Row of the permission table that it takes: who lacks it finds no link to the page. */
  permission?: string;
  /**
   * Only what has an entry here stands in the navigation; `under` also marks it for addresses that begin so. The pages
   * of a section stand together under its heading: told here, or else by how the address begins.
   */
  nav?: {
    label: MessageId;
    group: 'work' | 'data';
    section?: 'plan' | 'governance' | 'sourcing' | 'data' | 'settings';
    level?: 1 | 2;
    under?: string;
  };
};
