/** As much of JSON Schema as the bodies of the API use. */
export type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

export type Filler = {
  text: string;
  number: number;
  /** Values of fields that are to name things that exist. */
  known?: Readonly<Record<string, unknown>>;
};

/** A body of the shape that a schema describes, with every text and number the same: right in form, and about nothing. */
export function junkOf(schema: Schema, filler: Filler): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return junkOf(choice[0] ?? {}, filler);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => junkOf(part, filler)));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, property]) => [
        key,
        property.enum ? property.enum[0] : (filler.known?.[key] ?? junkOf(property, filler)),
      ]),
    );
  if (type === 'array') return [junkOf(schema.items ?? {}, filler)];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return numberWithin(schema, filler.number);
  return textWithin(schema, filler.text);
}

function numberWithin({ type, minimum = -Infinity, maximum = Infinity }: Schema, number: number): number {
  const within = Math.min(Math.max(number, minimum), maximum);
  return type === 'integer' ? Math.ceil(within) : within;
}

const DATE_LENGTH = 10;
const MONTH_LENGTH = 7;
/** A pattern is met by one of these, where junk does not meet it. */
const PATTERNED = ['1', 'abc', 'ABC', 'BP1', '10:00', '2026-06-15', '2026-06'];

function textWithin({ format, pattern, maxLength }: Schema, text: string): string {
  if (format === 'uuid') return '00000000-0000-7000-8000-000000000000';
  if (format === 'uri') return 'https://example.org/';
  if (maxLength === DATE_LENGTH) return '2026-06-15';
  if (maxLength === MONTH_LENGTH) return '2026-06';
  const shortened = maxLength === undefined ? text : text.slice(0, maxLength);
  if (pattern === undefined) return shortened;
  const form = new RegExp(pattern, 'u');
  return [shortened, ...PATTERNED].find((candidate) => form.test(candidate)) ?? shortened;
}
