import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import type { Language } from '../format.ts';
import en from '../locales/en.json' with { type: 'json' };
import enExchange from '../locales/en-exchange.json' with { type: 'json' };
import enImports from '../locales/en-imports.json' with { type: 'json' };
import enIndicatorPages from '../locales/en-indicator-pages.json' with { type: 'json' };
import enIndicators from '../locales/en-indicators.json' with { type: 'json' };
import enSettings from '../locales/en-settings.json' with { type: 'json' };
import sv from '../locales/sv.json' with { type: 'json' };
import svExchange from '../locales/sv-exchange.json' with { type: 'json' };
import svImports from '../locales/sv-imports.json' with { type: 'json' };
import svIndicatorPages from '../locales/sv-indicator-pages.json' with { type: 'json' };
import svIndicators from '../locales/sv-indicators.json' with { type: 'json' };
import svSettings from '../locales/sv-settings.json' with { type: 'json' };

const MESSAGES = {
  sv: { ...sv, ...svIndicators, ...svSettings, ...svImports, ...svIndicatorPages, ...svExchange },
  en: { ...en, ...enIndicators, ...enSettings, ...enImports, ...enIndicatorPages, ...enExchange },
};

/** The component as markup, in a language, with no router and no browser. */
export function markup(node: ReactNode, language: Language = 'sv'): string {
  return renderToStaticMarkup(
    <IntlProvider locale={language} messages={MESSAGES[language]}>
      <I18nProvider locale={language === 'sv' ? 'sv-SE' : 'en-GB'}>{node}</I18nProvider>
    </IntlProvider>,
  );
}

/** As `markup`, in a router that knows the given paths, so that links within the application are drawn. */
export async function markupWithPages(node: ReactNode, paths: readonly string[]): Promise<string> {
  const root = createRootRoute();
  const children = [...new Set(['/', ...paths])].map((path) =>
    createRoute({ getParentRoute: () => root, path, component: () => (path === '/' ? node : null) }),
  );
  const history = createMemoryHistory({ initialEntries: ['/?period=2026'] });
  const router = createRouter({ routeTree: root.addChildren(children), history });
  await router.load();
  return markup(<RouterProvider router={router} />);
}

/** What is read in the markup, spaces made plain and signs that show nothing left out. */
export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('\u2060', '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll(/ ([.,])/g, '$1')
    .trim();
