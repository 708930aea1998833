import { type Field, fieldsOf, type Schema, type Schemas, typeText } from './api-page-fields.ts';

type Content = Readonly<Record<string, { schema?: Schema }>>;
type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: Schema };
type Operation = {
  summary?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content?: Content };
  responses?: Readonly<Record<string, { content?: Content }>>;
  'x-permission'?: string;
  'x-audit-event'?: string | null;
};

/** The parts of an OpenAPI 3.1 document that the page shows. */
export type OpenApiDocument = {
  info: { title: string; version: string };
  servers?: readonly { url: string }[] | undefined;
  paths?: Readonly<Record<string, object>> | undefined;
  components?: { schemas?: Schemas | undefined } | undefined;
};

type Entry = { method: string; path: string; operation: Operation };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * A page for people beside `openapi.json`, made from the same document. No script and no style of its own, so that it
 * shows under the strictest content security policy; `stylesheet` is the address of one to link to.
 */
export function renderApiPage(document: OpenApiDocument, options: { stylesheet?: string } = {}): string {
  const entries = entriesOf(document);
  const tags = [...new Set(entries.map(tagOf))].toSorted((a, b) => a.localeCompare(b, 'en'));
  const schemas = document.components?.schemas ?? {};
  const sections = tags.map((tag) =>
    tagSection(
      tag,
      entries.filter((entry) => tagOf(entry) === tag),
      schemas,
    ),
  );
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(document.info.title)} – programgränssnitt (API)</title>
${options.stylesheet ? `<link rel="stylesheet" href="${text(options.stylesheet)}">\n` : ''}</head>
<body>
<header>
<h1>${text(document.info.title)} – programgränssnitt (API)</h1>
<p>Version ${text(document.info.version)}. Samma beskrivning för program finns i <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Svaren är JSON om inget annat anges. Belopp är hela ören, andelar är vanliga tal (0.037 är 3,7 %), månader skrivs ÅÅÅÅ-MM och datum ÅÅÅÅ-MM-DD. Ett fel kommer som <code>application/problem+json</code> med en fast kod i fältet <code>code</code> och en mening om vad du kan göra i <code>detail</code>.</p>
<nav aria-label="Resurser">
<ul>
${tags.map((tag) => `<li><a href="#${idOf(tag)}">${text(tag)}</a></li>`).join('\n')}
</ul>
</nav>
</header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function entriesOf(document: OpenApiDocument): Entry[] {
  const base = document.servers?.[0]?.url ?? '';
  return Object.entries(document.paths ?? {}).flatMap(([path, operations]) =>
    methodsOf(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: `${base}${path}`,
      operation,
    })),
  );
}

const methodsOf = (operations: object): [string, Operation][] =>
  Object.entries(operations).filter(([method]) => METHODS.includes(method));

const tagOf = ({ operation }: Entry): string => operation.tags?.[0] ?? 'övrigt';

function tagSection(tag: string, entries: readonly Entry[], schemas: Schemas): string {
  const operations = entries.map((entry) => operationSection(entry, schemas));
  return `<section aria-labelledby="${idOf(tag)}">\n<h2 id="${idOf(tag)}">${text(tag)}</h2>\n${operations.join('\n')}\n</section>`;
}

function operationSection({ method, path, operation }: Entry, schemas: Schemas): string {
  const name = `${method} ${path}`;
  const id = idOf(name);
  const event = operation['x-audit-event'];
  return `<article aria-labelledby="${id}">
<h3 id="${id}"><code>${text(name)}</code></h3>
<p lang="en">${text(operation.summary ?? '')}</p>
<dl>
<dt>Behörighet</dt><dd>${operation['x-permission'] ? `<code>${text(operation['x-permission'])}</code>` : 'ingen särskild'}</dd>
<dt>Händelse i revisionsloggen</dt><dd>${event ? `<code>${text(event)}</code>` : 'ingen'}</dd>
</dl>
${parameterTable(operation.parameters ?? [], name, schemas)}${bodyPart(operation.requestBody?.content, name, schemas)}${responseParts(operation, name, schemas)}</article>`;
}

const PLACES: Readonly<Record<string, string>> = { path: 'adressen', query: 'frågesträngen', header: 'sidhuvudet' };

function parameterTable(parameters: readonly Parameter[], name: string, schemas: Schemas): string {
  const rows = parameters.map((parameter) => {
    const description = parameter.description ?? parameter.schema?.description ?? '';
    const type = typeText(parameter.schema ?? {}, schemas);
    return [
      code(parameter.name),
      text(PLACES[parameter.in] ?? parameter.in),
      text(type),
      yesOrNo(parameter.required ?? false),
      text(description),
    ];
  });
  return table(`Parametrar till ${name}`, ['Namn', 'Står i', 'Värde', 'Måste anges', 'Beskrivning'], rows);
}

function bodyPart(content: Content | undefined, name: string, schemas: Schemas): string {
  return Object.entries(content ?? {})
    .map(([media, { schema }]) =>
      contentPart(`Innehåll att skicka till ${name}`, media, schema, schemas, 'Måste anges'),
    )
    .join('');
}

function responseParts(operation: Operation, name: string, schemas: Schemas): string {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => /^2\d\d$/.test(status))
    .flatMap(([status, { content }]) =>
      Object.entries(content ?? {}).map(([media, { schema }]) =>
        contentPart(`Svar ${status} från ${name}`, media, schema, schemas, 'Finns alltid'),
      ),
    )
    .join('');
}

function contentPart(
  caption: string,
  media: string,
  schema: Schema | undefined,
  schemas: Schemas,
  requiredHeading: string,
): string {
  if (!media.endsWith('json') || !schema)
    return `<p>${text(caption)}: en fil av typen <code>${text(media)}</code>.</p>\n`;
  const row = ({ name, type, required, description }: Field) => [
    name === '' ? 'hela svaret' : code(name),
    text(type),
    yesOrNo(required),
    text(description),
  ];
  return table(
    `${caption} (${media})`,
    ['Fält', 'Värde', requiredHeading, 'Beskrivning'],
    fieldsOf(schema, schemas).map(row),
  );
}

/** Cells are HTML already. A column that says nothing is left out. */
function table(caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const shown = headings.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== ''));
  const head = shown.map((column) => `<th scope="col">${text(headings[column]!)}</th>`).join('');
  const line = (row: readonly string[]) =>
    `<tr>${shown.map((column) => (column === 0 ? `<th scope="row">${row[column]}</th>` : `<td>${row[column]}</td>`)).join('')}</tr>`;
  return `<table>\n<caption>${text(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.map(line).join('\n')}\n</tbody>\n</table>\n`;
}

const code = (value: string): string => `<code>${text(value)}</code>`;
const yesOrNo = (value: boolean): string => (value ? 'ja' : 'nej');

/** Part of an address: the same name always gives the same, and different names differ. */
function idOf(name: string): string {
  return encodeURIComponent(name.toLowerCase().replaceAll(/[\s/]+/g, '-')).replaceAll(/[%'*!()~]/g, '_');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text or attribute value: nothing in the document can become markup. */
function text(value: string): string {
  return value.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}
