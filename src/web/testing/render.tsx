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
import enPeople from '../locales/en-people.json' with { type: 'json' };
import enMandates from '../locales/en-mandates.json' with { type: 'json' };
import enSteering from '../locales/en-steering.json' with { type: 'json' };
import enDispensations from '../locales/en-dispensations.json' with { type: 'json' };
import enLocalContracts from '../locales/en-local-contracts.json' with { type: 'json' };
import enRegister from '../locales/en-register.json' with { type: 'json' };
import enReminders from '../locales/en-reminders.json' with { type: 'json' };
import enCatalogue from '../locales/en-catalogue.json' with { type: 'json' };
import enPlans from '../locales/en-plans.json' with { type: 'json' };
import enLocalPlans from '../locales/en-local-plans.json' with { type: 'json' };
import enFollowUp from '../locales/en-follow-up.json' with { type: 'json' };
import enSettings from '../locales/en-settings.json' with { type: 'json' };
import sv from '../locales/sv.json' with { type: 'json' };
import svExchange from '../locales/sv-exchange.json' with { type: 'json' };
import svImports from '../locales/sv-imports.json' with { type: 'json' };
import svIndicatorPages from '../locales/sv-indicator-pages.json' with { type: 'json' };
import svIndicators from '../locales/sv-indicators.json' with { type: 'json' };
import svPeople from '../locales/sv-people.json' with { type: 'json' };
import svMandates from '../locales/sv-mandates.json' with { type: 'json' };
import svSteering from '../locales/sv-steering.json' with { type: 'json' };
import svDispensations from '../locales/sv-dispensations.json' with { type: 'json' };
import svLocalContracts from '../locales/sv-local-contracts.json' with { type: 'json' };
import svRegister from '../locales/sv-register.json' with { type: 'json' };
import svReminders from '../locales/sv-reminders.json' with { type: 'json' };
import svCatalogue from '../locales/sv-catalogue.json' with { type: 'json' };
import svPlans from '../locales/sv-plans.json' with { type: 'json' };
import svLocalPlans from '../locales/sv-local-plans.json' with { type: 'json' };
import svFollowUp from '../locales/sv-follow-up.json' with { type: 'json' };
import svSettings from '../locales/sv-settings.json' with { type: 'json' };

const MESSAGES = {
  sv: {
    ...sv,
    ...svIndicators,
    ...svSettings,
    ...svImports,
    ...svIndicatorPages,
    ...svExchange,
    ...svPeople,
    ...svMandates,
    ...svSteering,
    ...svDispensations,
    ...svLocalContracts,
    ...svRegister,
    ...svReminders,
    ...svCatalogue,
    ...svPlans,
    ...svLocalPlans,
    ...svFollowUp,
  },
  en: {
    ...en,
    ...enIndicators,
    ...enSettings,
    ...enImports,
    ...enIndicatorPages,
    ...enExchange,
    ...enPeople,
    ...enMandates,
    ...enSteering,
    ...enDispensations,
    ...enLocalContracts,
    ...enRegister,
    ...enReminders,
    ...enCatalogue,
    ...enPlans,
    ...enLocalPlans,
    ...enFollowUp,
  },
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
