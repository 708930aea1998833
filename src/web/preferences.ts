import { useSyncExternalStore } from 'react';

/**
 * What a reader has chosen in this browser. Kept on the root element (`data-theme`, `lang`) as well, where
 * `public/preferences.js` puts it before the first paint.
 */
export type Theme = 'auto' | 'light' | 'dark';
type Preferences = { theme: Theme; language: 'sv' | 'en'; shortcuts: 'on' | 'off' };

const PREFIX = 'varaktig.';
const DEFAULTS: Preferences = { theme: 'auto', language: 'sv', shortcuts: 'on' };
const ALLOWED: { [K in keyof Preferences]: readonly Preferences[K][] } = {
  theme: ['auto', 'light', 'dark'],
  language: ['sv', 'en'],
  shortcuts: ['on', 'off'],
};
const listeners = new Set<() => void>();
/** For browsers that refuse storage: the choice then lasts until the page is left. */
const unstored = new Map<string, string>();

export function readPreference<K extends keyof Preferences>(key: K): Preferences[K] {
  const found = unstored.get(key) ?? stored(key);
  return ALLOWED[key].find((value) => value === found) ?? DEFAULTS[key];
}

export function writePreference<K extends keyof Preferences>(key: K, value: Preferences[K]): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    unstored.set(key, value);
  }
  if (key === 'theme') document.documentElement.dataset['theme'] = value;
  if (key === 'language') document.documentElement.lang = value;
  for (const listener of listeners) listener();
}

export function usePreference<K extends keyof Preferences>(key: K): Preferences[K] {
  return useSyncExternalStore(
    subscribe,
    () => readPreference(key),
    () => DEFAULTS[key],
  );
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
