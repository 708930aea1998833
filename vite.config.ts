import { parse } from '@formatjs/icu-messageformat-parser';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * The component library carries its few sentences in thirty languages; the interface has two. The others become empty,
 * which is never read since the language is always given (`I18nProvider` in App.tsx).
 */
function onlyOurLanguages(): Plugin {
  const other = /[/\\]intl[/\\].*[/\\](?!sv-SE|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;
  return {
    name: 'only-our-languages',
    enforce: 'pre',
    load: (id) => (other.test(id) ? 'export default {};' : null),
  };
}

/** Messages are parsed here, once, so that the browser needs no message parser (10 kB of the first visit). */
function parsedMessages(): Plugin {
  return {
    name: 'parsed-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/[/\\]locales[/\\][\w-]+\.json$/.test(id)) return null;
      const messages = JSON.parse(code) as Record<string, string>;
      const parsed = Object.entries(messages).map(([key, text]) => [key, parse(text)] as const);
      return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
    },
  };
}

export default defineConfig({
  root: 'src/web',
  plugins: [onlyOurLanguages(), parsedMessages(), react()],
  resolve: {
    alias: [
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' },
    ],
  },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The content security policy allows no data: address for fonts and styles.
    assetsInlineLimit: 0,
    // What most pages share is one file: many small ones compress badly and each is a request.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', minShareCount: 30 }] } } },
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8080' } },
});
