/** As much of a JSON Schema as OpenAPI 3.1 documents made from our routes use. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};

export type Schemas = Readonly<Record<string, Schema>>;

/** One line of a table: `items[].unit`, what kind of value, whether it is always there. */
export type Field = { name: string; type: string; required: boolean; description: string };

/** Deeper fields are named by their type only; no shape of ours is this deep unless it contains itself. */
const MAX_DEPTH = 8;

/** Every field of a shape, the inner ones after the one they are in. A value without fields gives one unnamed field. */
export function fieldsOf(schema: Schema, schemas: Schemas): Field[] {
  const fields = innerFields(schema, '', schemas, 0);
  return fields.length > 0
    ? fields
    : [{ name: '', type: typeText(schema, schemas), required: true, description: schema.description ?? '' }];
}

function innerFields(schema: Schema, prefix: string, schemas: Schemas, depth: number): Field[] {
  if (depth > MAX_DEPTH) return [];
  const known = resolve(schema, schemas);
  const parts = [...(known.allOf ?? []), ...(known.anyOf ?? []), ...(known.oneOf ?? [])];
  const fields = Object.entries(known.properties ?? {}).flatMap(([key, property]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const type = typeText(property, schemas);
    const required = known.required?.includes(key) ?? false;
    const description = property.description ?? resolve(property, schemas).description ?? '';
    return [{ name, type, required, description }, ...innerFields(property, name, schemas, depth + 1)];
  });
  const items = known.items ? innerFields(known.items, `${prefix}[]`, schemas, depth + 1) : [];
  const values =
    typeof known.additionalProperties === 'object'
      ? innerFields(known.additionalProperties, `${prefix}{}`, schemas, depth + 1)
      : [];
  return unique([
    ...fields,
    ...items,
    ...values,
    ...parts.flatMap((part) => innerFields(part, prefix, schemas, depth + 1)),
  ]);
}

/** Variants of a value often share fields: each is told once. */
function unique(fields: Field[]): Field[] {
  return [...new Map(fields.toReversed().map((field) => [field.name, field])).values()].toReversed();
}

function resolve(schema: Schema, schemas: Schemas): Schema {
  const name = schema.$ref?.replace('#/components/schemas/', '');
  return name === undefined ? schema : (schemas[name] ?? {});
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'tal',
  integer: 'heltal',
  boolean: 'true eller false',
  object: 'objekt',
  null: 'null',
};

/** What kind of value, in Swedish: `text`, `tal eller null`, `lista av objekt`, `"sie" eller "ledger"`. */
export function typeText(schema: Schema, schemas: Schemas): string {
  const known = resolve(schema, schemas);
  if (known.const !== undefined) return JSON.stringify(known.const);
  if (known.enum) return known.enum.map((value) => JSON.stringify(value)).join(' eller ');
  const variants = known.anyOf ?? known.oneOf;
  if (variants) return [...new Set(variants.map((variant) => typeText(variant, schemas)))].join(' eller ');
  if (known.allOf) return 'objekt';
  const types = [known.type ?? (known.properties ? 'object' : 'any')].flat();
  return types.map((type) => oneType(type, known, schemas)).join(' eller ');
}

function oneType(type: string, schema: Schema, schemas: Schemas): string {
  if (type === 'array') return `lista av ${schema.items ? typeText(schema.items, schemas) : 'värden'}`;
  const word = WORDS[type] ?? 'valfritt värde';
  return type === 'string' && schema.format ? `${word} (${schema.format})` : word;
}
