import { useSyncExternalStore } from 'react';
import type { Language } from './format.ts';
import type core from './locales/sv.json';
import type exchange from './locales/sv-exchange.json';
import type imports from './locales/sv-imports.json';
import type indicatorPages from './locales/sv-indicator-pages.json';
import type indicators from './locales/sv-indicators.json';
import type settings from './locales/sv-settings.json';
import type people from './locales/sv-people.json';
import type mandates from './locales/sv-mandates.json';
import type steering from './locales/sv-steering.json';
import type dispensations from './locales/sv-dispensations.json';
import type localContracts from './locales/sv-local-contracts.json';
import type register from './locales/sv-register.json';
import type reminders from './locales/sv-reminders.json';
import type catalogue from './locales/sv-catalogue.json';
import type plans from './locales/sv-plans.json';
import type localPlans from './locales/sv-local-plans.json';
import type followUp from './locales/sv-follow-up.json';

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
  | keyof typeof settings
  | keyof typeof people
  | keyof typeof mandates
  | keyof typeof steering
  | keyof typeof dispensations
  | keyof typeof localContracts
  | keyof typeof register
  | keyof typeof reminders
  | keyof typeof catalogue
  | keyof typeof plans
  | keyof typeof localPlans
  | keyof typeof followUp;
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
      import('./locales/sv-people.json'),
      import('./locales/sv-mandates.json'),
      import('./locales/sv-steering.json'),
      import('./locales/sv-dispensations.json'),
      import('./locales/sv-local-contracts.json'),
      import('./locales/sv-register.json'),
      import('./locales/sv-reminders.json'),
      import('./locales/sv-catalogue.json'),
      import('./locales/sv-plans.json'),
      import('./locales/sv-local-plans.json'),
      import('./locales/sv-follow-up.json'),
    ]),
  en: () =>
    Promise.all([
      import('./locales/en-settings.json'),
      import('./locales/en-imports.json'),
      import('./locales/en-indicator-pages.json'),
      import('./locales/en-exchange.json'),
      import('./locales/en-people.json'),
      import('./locales/en-mandates.json'),
      import('./locales/en-steering.json'),
      import('./locales/en-dispensations.json'),
      import('./locales/en-local-contracts.json'),
      import('./locales/en-register.json'),
      import('./locales/en-reminders.json'),
      import('./locales/en-catalogue.json'),
      import('./locales/en-plans.json'),
      import('./locales/en-local-plans.json'),
      import('./locales/en-follow-up.json'),
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
