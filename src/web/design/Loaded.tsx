import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../text.ts';
import { useRetryFailed } from '../use-retry-failed.ts';
import { ErrorState } from './ErrorState.tsx';
import { Loading } from './Loading.tsx';

type Props<T> = {
  query: UseQueryResult<T>;
  shape?: 'text' | 'figures' | 'chart' | 'table' | 'page';
  children: (data: T) => ReactNode;
};

/** A query's answer, or that it is on its way, or why it did not come. Last known figures stay, marked, meanwhile. */
export function Loaded<T>({ query, shape = 'page', children }: Props<T>) {
  const text = useText();
  const retry = useRetryFailed();
  if (query.data === undefined) {
    return query.isError ? <ErrorState error={query.error} onRetry={retry} /> : <Loading shape={shape} />;
  }
  return (
    <div className="loaded" data-stale={query.isPlaceholderData || undefined} aria-busy={query.isPlaceholderData}>
      <p className="stale-note" role="status">
        {query.isPlaceholderData && text('loading.newer')}
      </p>
      {query.isError && <ErrorState error={query.error} onRetry={retry} />}
      {children(query.data)}
    </div>
  );
}
