import fc from 'fast-check';
import { localAccess } from '../access/principal.ts';
import { SaxesParser } from 'saxes';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { createApi } from './create-api.ts';
import { fieldsOf, typeText } from './api-page-fields.ts';
import { type OpenApiDocument, renderApiPage } from './api-page.ts';
import { defineRoute } from './route.ts';
import { speaker } from './sentences.ts';

const Import = z.object({
  id: z.number().int(),
  kind: z.enum(['sie', 'ledger']),
  undoneAt: z.string().nullable(),
  sums: z.array(z.object({ amountOre: z.number() })),
});

const routes = [
  defineRoute({
    method: 'get',
    path: '/imports/{id}',
    summary: 'One import with its reconciliation',
    tag: 'imports',
    permission: 'imports.read',
    auditEvent: null,
    params: z.object({ id: z.string().regex(/^\d+$/) }),
    query: z.object({ full: z.enum(['true', 'false']).optional() }),
    response: Import,
    handle: async () => ({}),
  }),
  defineRoute({
    method: 'post',
    path: '/imports/{id}/undos',
    summary: 'Takes the import back',
    tag: 'imports',
    permission: 'imports.undo',
    auditEvent: 'undo-import',
    params: z.object({ id: z.string() }),
    body: z.object({ reason: z.string() }),
    response: z.object({}),
    handle: async () => ({}),
  }),
  defineRoute({
    method: 'get',
    path: '/region-file',
    summary: 'The file',
    tag: 'region',
    permission: 'region.read',
    auditEvent: null,
    response: 'text/yaml',
    handle: async () => '',
  }),
];

async function documentOf(): Promise<OpenApiDocument> {
  const api = createApi({
    access: localAccess,
    region: { code: '24', database: undefined as never },
    routes,
    speakers: { sv: speaker([], 'sv'), en: speaker([], 'en') },
    version: '1.2.3',
    checkResponses: true,
    onFault: (error) => {
      throw error;
    },
  });
  const answer = await api.request('/openapi.json');
  return (await answer.json()) as OpenApiDocument;
}

const page = renderApiPage(await documentOf(), { stylesheet: '/api.css' });
/** Rows of the table with this caption, cells as plain text. */
function rowsOf(caption: string): string[][] {
  const table = page.split('<table>').find((part) => part.includes(`<caption>${caption}`)) ?? '';
  const body = table.split('<tbody>')[1]?.split('</tbody>')[0] ?? '';
  return [...body.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell!.replaceAll(/<[^>]+>/g, '')),
  );
}

test('each operation shows its address, permission and audit event under its tag', () => {
  expect(page).toMatch(/<h2 id="imports">imports<\/h2>[^]*GET \/api\/v1\/imports\/\{id\}[^]*<h2 id="region">/);
  expect(page).toContain('<dt>Behörighet</dt><dd><code>imports.undo</code></dd>');
  expect(page).toContain('<dt>Händelse i revisionsloggen</dt><dd><code>undo-import</code></dd>');
  expect(page).toContain('<dt>Händelse i revisionsloggen</dt><dd>ingen</dd>');
});

test('parameters, what to send and every field of the answer', () => {
  expect(rowsOf('Parametrar till GET /api/v1/imports/{id}')).toEqual([
    ['id', 'adressen', 'text', 'ja'],
    ['full', 'frågesträngen', '&quot;true&quot; eller &quot;false&quot;', 'nej'],
  ]);
  expect(rowsOf('Innehåll att skicka till POST')).toEqual([['reason', 'text', 'ja']]);
  expect(rowsOf('Svar 200 från GET /api/v1/imports/{id}')).toEqual([
    ['id', 'heltal', 'ja'],
    ['kind', '&quot;sie&quot; eller &quot;ledger&quot;', 'ja'],
    ['undoneAt', 'text eller null', 'ja'],
    ['sums', 'lista av objekt', 'ja'],
    ['sums[].amountOre', 'tal', 'ja'],
  ]);
  expect(page).toContain('Svar 200 från GET /api/v1/region-file: en fil av typen <code>text/yaml</code>.');
});

test('it is Swedish, links to the document and runs or styles nothing itself', () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="sv">/);
  expect(page).toContain('<a href="openapi.json">');
  expect(page).toContain('<link rel="stylesheet" href="/api.css">');
  expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
});

test('ids are unique and every inner link has its place', () => {
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...page.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, target]) => target!);
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test('nothing in the document becomes markup', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, words) => {
      const hostile = `${words}</p><script>x("'&${words}`;
      const operation = {
        summary: hostile,
        tags: [`${name}"><img>`],
        'x-permission': hostile,
        parameters: [{ name: hostile, in: hostile, description: hostile, schema: { enum: [hostile] } }],
        responses: {
          200: {
            content: {
              'application/json': { schema: { properties: { [hostile]: { type: 'string', description: hostile } } } },
            },
          },
        },
      };
      const html = renderApiPage({
        info: { title: hostile, version: hostile },
        paths: { [`/${name}<b>`]: { get: operation } },
      });
      expect(html).not.toMatch(/<script|<img|<b>/);
      // Well-formed when the elements without end are closed: no text has opened or closed anything. Control characters
      // are not XML's, and are not markup.
      const xml = html
        .replace('<!doctype html>', '')
        .replaceAll(/<(meta|link)([^>]*)>/g, '<$1$2/>')
        .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '');
      expect(() => new SaxesParser().write(xml).close()).not.toThrow();
    }),
  );
});

test('shapes that are shared, optional, mixed or contain themselves', () => {
  const schemas = {
    Node: {
      properties: {
        name: { type: 'string' },
        children: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
      },
      required: ['name'],
    },
  };
  const fields = fieldsOf({ $ref: '#/components/schemas/Node' }, schemas);
  expect(fields.slice(0, 3).map(({ name, type, required }) => [name, type, required])).toEqual([
    ['name', 'text', true],
    ['children', 'lista av objekt', false],
    ['children[].name', 'text', true],
  ]);
  expect(fields.length).toBeLessThan(20);
  expect(typeText({ anyOf: [{ type: 'number' }, { type: 'null' }] }, {})).toBe('tal eller null');
  expect(typeText({ type: ['string', 'null'], format: 'uuid' }, {})).toBe('text (uuid) eller null');
  expect(
    fieldsOf(
      {
        anyOf: [{ properties: { a: { type: 'string' } } }, { properties: { a: { type: 'string' }, b: { const: 1 } } }],
      },
      {},
    ).map(({ name }) => name),
  ).toEqual(['a', 'b']);
  expect(fieldsOf({ type: 'string' }, {})).toMatchObject([{ name: '', type: 'text' }]);
});
