import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import { ApiError } from './api.ts';
import type { Language } from './format.ts';
import { loadMessages, type Messages, usePageMessages } from './messages.ts';
import { writePreference } from './preferences.ts';
import { router } from './routes.tsx';
import { LanguageContext } from './text.ts';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal is an answer; only a missing answer or a server fault is worth asking again.
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.problem.status >= 502,
    },
  },
});

const REGIONAL = { sv: 'sv-SE', en: 'en-GB' } as const;

/** Providers around the router. `first` is loaded before the first paint, so that no text changes before the reader's eyes. */
export function App({ first }: { first: { language: Language; messages: Messages } }) {
  const [current, setCurrent] = useState(first);
  const choice = useMemo(
    () => ({
      language: current.language,
      setLanguage: (language: Language) => {
        void loadMessages(language).then((messages) => {
          writePreference('language', language);
          setCurrent({ language, messages });
          // The server's sentences come in the language that was asked for.
          return queryClient.invalidateQueries();
        });
      },
    }),
    [current.language],
  );
  const pageMessages = usePageMessages(current.language);
  const messages = useMemo(() => ({ ...current.messages, ...pageMessages }), [current.messages, pageMessages]);
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={current.language} messages={messages} defaultLocale="sv">
        <I18nProvider locale={REGIONAL[current.language]}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </I18nProvider>
      </IntlProvider>
    </LanguageContext>
  );
}
