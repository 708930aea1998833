import { createContext, useContext, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { createFormat, type Format, type Language } from './format.ts';
import type { MessageId } from './messages.ts';

export type TextValues = Readonly<Record<string, string | number>>;
export type Text = (id: MessageId, values?: TextValues) => string;

/** The sentence by its key, in the reader's language. */
export function useText(): Text {
  const intl = useIntl();
  return useMemo(() => (id, values) => intl.formatMessage({ id }, { ...values }), [intl]);
}

/**
 * The sentence for a code that came from the server (`gap`, `reason`), or the general one of that kind when this
 * version of the web application does not know the code.
 */
export function useCodeText(): (kind: 'gap' | 'reason', code: string, values?: TextValues) => string {
  const intl = useIntl();
  return (kind, code, values) => {
    const id = `${kind}.${code}`;
    return intl.formatMessage({ id: id in intl.messages ? id : `${kind}.unknown` }, { code, ...values });
  };
}

/** The name of a role in the reader's language; the key itself when this version does not know the role. */
export function useRoleName(): (role: string) => string {
  const intl = useIntl();
  return (role) => (`role.${role}` in intl.messages ? intl.formatMessage({ id: `role.${role}` }) : role);
}

/** Numbers, amounts, months and periods in the reader's language. */
export function useFormat(): Format {
  const { locale } = useIntl();
  return useMemo(() => createFormat(locale as Language), [locale]);
}

export type LanguageChoice = { language: Language; setLanguage(language: Language): void };
export const LanguageContext = createContext<LanguageChoice>({ language: 'sv', setLanguage: () => undefined });
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);
