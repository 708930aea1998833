import type { Field, Fields } from './field.ts';
import { regionFields, sectionFields } from './sections.ts';

type Schema = { readonly [key: string]: unknown };

/** Codes such as 4510 may be written without quotation marks; the reader keeps them as text. */
const TEXT: Schema = { type: ['string', 'number'] };
const DATE: Schema = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` };

function schemaOfField(field: Field): Schema {
  switch (field.type) {
    case 'text':
    case 'range':
      return TEXT;
    case 'date':
      return DATE;
    case 'scalar':
      return { type: ['string', 'number', 'boolean'] };
    case 'texts':
    case 'ranges':
      return { type: 'array', items: TEXT };
    case 'start':
      return {
        type: 'object',
        properties: { date: DATE, value: { type: 'number' } },
        required: ['date', 'value'],
        additionalProperties: false,
      };
    case 'number':
      return {
        type: 'number',
        ...(field.minimum === undefined ? {} : { minimum: field.minimum }),
        ...(field.maximum === undefined ? {} : { maximum: field.maximum }),
      };
    case 'choice':
      return { enum: field.choices };
  }
}

function schemaOfEntry(fields: Fields): Schema {
  const all = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(
      all.map(([key, field]) => [key, { description: field.about, ...schemaOfField(field) }]),
    ),
    required: all.filter(([, field]) => field.required).map(([key]) => key),
    additionalProperties: false,
  };
}

/** The published JSON Schema of a region file: its shape. What its entries must agree about is checked when it is applied. */
export function regionFileSchema(): Schema {
  const sections = Object.entries(sectionFields).map(([name, fields]) => [
    name,
    { type: ['array', 'null'], items: schemaOfEntry(fields) },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Varaktig: region file',
    type: 'object',
    properties: { region: schemaOfEntry(regionFields), ...Object.fromEntries(sections) },
    required: ['region', 'units'],
    additionalProperties: false,
  };
}
