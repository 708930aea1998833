import { useNavigate } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import type { ContextSearch } from '../search.ts';
import type { DataMonths } from './period-choices.ts';
import type { UnitTree } from './unit-tree.ts';

/** What every figure on a page is about, with defaults filled in. `staff` is `all` or a staff category's key. */
export type ViewContext = {
  unit: string;
  unitName: string;
  period: string;
  staff: string;
  staffName: string;
  dataMonths: DataMonths;
  /** The tree as it stood at the end of the period. */
  tree: UnitTree;
};

export const ViewContextContext = createContext<ViewContext | null>(null);

/** @throws Error on a page whose entry in `pages.ts` does not say `context: true`. */
export function useViewContext(): ViewContext {
  const context = useContext(ViewContextContext);
  if (!context) throw new Error('the page has no view context: its entry in pages.ts must say context: true');
  return context;
}

/** Changes part of the context in the address; Back undoes it. */
export function useSetViewContext(): (change: ContextSearch) => void {
  const navigate = useNavigate();
  return (change) => {
    void navigate({ to: '.', search: ((previous: ContextSearch) => ({ ...previous, ...change })) as never });
  };
}
