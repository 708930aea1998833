import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('./locales/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>;
const swedish = readdirSync(folder).filter((name) => /^sv(-\w+)*\.json$/.test(name));

/** Names of everything a message is filled from. */
function variables(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isArgumentElement(element)) return [element.value];
    if (!isPluralElement(element) && !isSelectElement(element)) return [];
    return [element.value, ...Object.values(element.options).flatMap((option) => variables(option.value))];
  });
}
const variablesOf = (message: string) => [...new Set(variables(parse(message)))].sort();

describe.each(swedish)('%s', (name) => {
  const sv = read(name);
  const en = read(name.replace(/^sv/, 'en'));

  it('has the same keys in both languages', () => expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort()));

  it.each(Object.keys(sv))('%s reads in both languages and is filled from the same values', (key) => {
    expect(sv[key]?.trim()).toBeTruthy();
    expect(variablesOf(en[key] ?? '')).toEqual(variablesOf(sv[key] ?? ''));
  });
});
