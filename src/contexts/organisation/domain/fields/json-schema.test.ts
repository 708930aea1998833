import { expect, test } from 'vitest';
import { regionFileSchema } from './json-schema.ts';
import { sectionFields } from './sections.ts';

test('the schema has every section and key that the reader knows, and refuses others', () => {
  const schema = regionFileSchema() as {
    properties: Record<string, { items?: { properties: object; required: string[] } }>;
    additionalProperties: boolean;
  };
  expect(schema.additionalProperties).toBe(false);
  expect(Object.keys(schema.properties)).toEqual(['region', ...Object.keys(sectionFields)]);
  for (const [name, fields] of Object.entries(sectionFields))
    expect(Object.keys(schema.properties[name]?.items?.properties ?? {})).toEqual(Object.keys(fields));
  expect(schema.properties['units']?.items?.required).toEqual(['code', 'name', 'level']);
});
