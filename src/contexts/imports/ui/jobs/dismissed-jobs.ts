import { useSyncExternalStore } from 'react';

/** Jobs the reader has put away in this window. The server lists all it has had since it started. */
const KEY = 'varaktig.dismissed-import-jobs';
const listeners = new Set<() => void>();

const read = (): string => sessionStorage.getItem(KEY) ?? '';

export function dismissJob(id: string): void {
  sessionStorage.setItem(KEY, `${read()} ${id}`);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useIsDismissed(): (id: string) => boolean {
  const dismissed = useSyncExternalStore(subscribe, read);
  return (id) => dismissed.includes(id);
}
