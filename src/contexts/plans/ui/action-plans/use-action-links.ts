import { useNavigate, useSearch } from '@tanstack/react-router';
import { type MouseEvent, useMemo } from 'react';
import { CONTEXT_KEYS, stringifySearch } from '../../../../web/search.ts';

type Place = { plan: string; number: number };
export type ActionLinks = { hrefOf(place: Place): string; open(place: Place, event: MouseEvent): void };

/** Addresses of actions for a long table: a link that follows the router by itself is most of what a row costs to draw. */
export function useActionLinks(): ActionLinks {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const kept = stringifySearch(
    Object.fromEntries(CONTEXT_KEYS.flatMap((key) => (search[key] ? [[key, search[key]]] : []))),
  );
  return useMemo(
    () => ({
      hrefOf: ({ plan, number }) => `/handlingsplan/${encodeURIComponent(plan)}/${number}${kept}`,
      open: ({ plan, number }, event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void navigate({ to: '/handlingsplan/$key/$number', params: { key: plan, number: String(number) } } as never);
      },
    }),
    [kept, navigate],
  );
}
