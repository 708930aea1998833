import { describe, expect, it } from 'vitest';
import { type FieldSpec, readDecimal, readFields, splitLines, typedPercent } from './form-fields.ts';

const field = (name: string, kind: FieldSpec['kind'], required = false): FieldSpec => ({
  name,
  kind,
  required,
  label: 'settings.field.name',
  hint: 'settings.units.name.hint',
});

describe('readFields', () => {
  it('reads every kind of field as the region file has it', () => {
    const { entry, problems } = readFields(
      [
        field('name', 'text'),
        field('due', 'date'),
        field('limit', 'decimal'),
        field('value', 'percent'),
        field('pensions', 'yes-no'),
        field('costCentres', 'lines'),
      ],
      {
        name: ' Norr ',
        due: '2027-12-31',
        limit: '700 000,5',
        value: '3,7 %',
        pensions: 'no',
        costCentres: '3100-3199\n3250, 3260',
      },
    );
    expect(problems).toEqual([]);
    expect(entry).toEqual({
      name: 'Norr',
      due: '2027-12-31',
      limit: 700_000.5,
      value: 0.037,
      pensions: false,
      costCentres: ['3100-3199', '3250', '3260'],
    });
  });

  it('leaves out what is empty, and asks for what is required', () => {
    const read = readFields([field('name', 'text', true), field('note', 'text')], { name: '  ' });
    expect(read).toEqual({ entry: {}, problems: [{ name: 'name', code: 'settings.fault.required' }] });
  });

  it('refuses a day that does not exist and a number that is none', () => {
    const read = readFields([field('due', 'date'), field('value', 'percent')], { due: '2025-02-29', value: 'tre' });
    expect(read.problems).toEqual([
      { name: 'due', code: 'settings.fault.date' },
      { name: 'value', code: 'settings.fault.number' },
    ]);
  });

  it('keeps a word as a word and a number as a number where both are allowed', () => {
    expect(readFields([field('value', 'scalar')], { value: '40' }).entry).toEqual({ value: 40 });
    expect(readFields([field('value', 'scalar')], { value: 'zon 3' }).entry).toEqual({ value: 'zon 3' });
  });
});

it('gives back the percent that was typed, whatever floating point makes of it', () => {
  for (const typed of ['3,7', '0,29', '5,55', '100', '16,6']) {
    const ratio = readFields([field('value', 'percent')], { value: typed }).entry['value'] as number;
    expect(typedPercent(ratio)).toBe(typed);
  }
});

it('reads a decimal comma, spaces between thousands and a real minus sign', () => {
  expect(readDecimal('1\u202f234,5')).toBe(1234.5);
  expect(readDecimal('−2')).toBe(-2);
  expect(readDecimal('1,2,3')).toBeUndefined();
  expect(splitLines(' a \n\n b;c ')).toEqual(['a', 'b', 'c']);
});
