import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = {
  /** A path of `pages.ts`, such as `/nyckeltal/$key`. */
  to: string;
  params?: Readonly<Record<string, string>>;
  /** Added to the address; unit, period and staff category follow along by themselves. */
  search?: Readonly<Record<string, string | undefined>>;
  children: ReactNode;
  className?: string;
  'aria-label'?: string;
  'aria-current'?: 'page';
};

/** A link within the application; plain text while the page it leads to does not exist. */
export function AppLink({ to, params, search, children, className = 'link', ...labels }: Props) {
  const exists = useHasPage();
  if (!exists(to)) return <span>{children}</span>;
  return (
    <Link
      {...labels}
      to={to}
      params={(params ?? {}) as never}
      search={((previous: Record<string, unknown>) => ({ ...contextOf(previous), ...search })) as never}
      className={className}
    >
      {children}
    </Link>
  );
}

/** Whether the application has a page, so that nothing leads nowhere. */
export function useHasPage(): (path: string) => boolean {
  const router = useRouter();
  return (path) => path in router.routesByPath;
}

function contextOf({ unit, period, staff }: Record<string, unknown>): Record<string, unknown> {
  return { unit, period, staff };
}
