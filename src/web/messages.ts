import type { Language } from './format.ts';
import type core from './locales/sv.json';
import type imports from './locales/sv-imports.json';
import type indicators from './locales/sv-indicators.json';

/**
 * The words of the interface: one file per language and context in `locales/`, flat keys, ICU message format. A new
 * context adds its pair of files to the type and to the loader here.
 */
export type MessageId = keyof typeof imports | keyof typeof core | keyof typeof indicators;
export type Messages = Record<string, string>;

const files: Record<Language, () => Promise<{ default: Messages }[]>> = {
  sv: () => Promise.all([import('./locales/sv.json'), import('./locales/sv-indicators.json'), import('./locales/sv-imports.json')]),
  en: () => Promise.all([import('./locales/en.json'), import('./locales/en-indicators.json'), import('./locales/en-imports.json')]),
};

export async function loadMessages(language: Language): Promise<Messages> {
  const loaded = await files[language]();
  return Object.assign({}, ...loaded.map((file) => file.default)) as Messages;
}
