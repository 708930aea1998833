import { useSyncExternalStore } from 'react';
import type { Language } from './format.ts';
import type core from './locales/sv.json';
import type exchange from './locales/sv-exchange.json';
import type imports from './locales/sv-imports.json';
import type indicatorPages from './locales/sv-indicator-pages.json';
import type indicators from './locales/sv-indicators.json';
import type settings from './locales/sv-settings.json';

/**
 * The words of the interface: one file per language and context in `locales/`, flat keys, ICU message format. A new
 * context adds its pair of files to the type and to the loaders here. What the shell and the overview say is loaded
 * first; the words of all other pages come with the first of those pages, so that the first visit need not carry them.
 */
export type MessageId =
  | keyof typeof exchange
  | keyof typeof indicatorPages
  | keyof typeof imports
  | keyof typeof core
  | keyof typeof indicators
  | keyof typeof settings;
export type Messages = Record<string, string>;

type Files = Record<Language, () => Promise<{ default: Messages }[]>>;

const firstFiles: Files = {
  sv: () => Promise.all([import('./locales/sv.json'), import('./locales/sv-indicators.json')]),
  en: () => Promise.all([import('./locales/en.json'), import('./locales/en-indicators.json')]),
};

const pageFiles: Files = {
  sv: () =>
    Promise.all([
      import('./locales/sv-settings.json'),
      import('./locales/sv-imports.json'),
      import('./locales/sv-indicator-pages.json'),
      import('./locales/sv-exchange.json'),
    ]),
  en: () =>
    Promise.all([
      import('./locales/en-settings.json'),
      import('./locales/en-imports.json'),
      import('./locales/en-indicator-pages.json'),
      import('./locales/en-exchange.json'),
    ]),
};

const merged = (files: readonly { default: Messages }[]): Messages =>
  Object.assign({}, ...files.map((file) => file.default)) as Messages;

/** The words of the shell and the overview, and those of the other pages when one of them has been asked for. */
export async function loadMessages(language: Language): Promise<Messages> {
  const first = merged(await firstFiles[language]());
  // Judged last: a page may have been opened while the first words were on their way.
  if (pagesWanted) await loadPageMessages(language);
  return first;
}

let pagesWanted = false;
let pageMessages: Partial<Record<Language, Messages>> = {};
const listeners = new Set<() => void>();
const NONE: Messages = {};

/** Is awaited by every page but the overview before it is shown. */
export async function loadPageMessages(language: Language): Promise<void> {
  pagesWanted = true;
  if (pageMessages[language]) return;
  const messages = merged(await pageFiles[language]());
  pageMessages = { ...pageMessages, [language]: messages };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePageMessages = (language: Language): Messages =>
  useSyncExternalStore(subscribe, () => pageMessages[language] ?? NONE);
