import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configurationOf, REGION_LINE } from '../../../../../test/builders/region-file.ts';
import { type ConfigurationEdit, renderEdit } from './render-edit.ts';

const TEXT = `# Regionfil
${REGION_LINE}units:                # trädet
  - { code: R,   name: Region,  level: region }   # roten
  # Primärvård
  - code: PV          # område
    name: Primärvård
    # nivån är regionens ord
    level: område
    parent: R  # under regionen

  - { code: HC1, name: "Norr", level: x, parent: PV, costCentres: [0310] }

# Konton
accounts:
  - { accounts: 4510, kind: agency }
targets: []
`;

const edited = (edit: ConfigurationEdit, text = TEXT): string => {
  const result = renderEdit(text, edit);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
/** Lines of the text before that are gone, and lines that came. */
const changedLines = (edit: ConfigurationEdit, text = TEXT) => {
  const [before, after] = [text.split('\n'), edited(edit, text).split('\n')];
  return { gone: before.filter((line) => !after.includes(line)), came: after.filter((line) => !before.includes(line)) };
};

describe('one entry is edited', () => {
  test('on one line: the rest of the text is as it was, to the letter', () => {
    const entry = { code: 'R', name: 'Region Exempel', level: 'region' };
    expect(changedLines({ section: 'units', operation: 'replace', index: 0, entry })).toEqual({
      gone: ['  - { code: R,   name: Region,  level: region }   # roten'],
      came: ['  - { code: R, name: Region Exempel, level: region }   # roten'],
    });
  });

  test('on several lines: comments inside and after it stay', () => {
    const entry = {
      code: 'PV',
      name: 'Nära vård',
      level: 'område',
      parent: 'R',
      careArea: 'primary-care',
      validTo: null,
    };
    expect(changedLines({ section: 'units', operation: 'replace', index: 1, entry })).toEqual({
      gone: ['  - code: PV          # område', '    name: Primärvård', '    parent: R  # under regionen'],
      came: [
        '  - code: PV # område',
        '    name: Nära vård',
        '    parent: R',
        '    careArea: primary-care  # under regionen',
      ],
    });
  });

  test('codes stay as they were written', () => {
    const entry = { code: 'HC1', name: 'Söder', level: 'x', parent: 'PV', costCentres: ['0310', '0320'] };
    expect(changedLines({ section: 'units', operation: 'replace', index: 2, entry }).came).toEqual([
      '  - { code: HC1, name: Söder, level: x, parent: PV, costCentres: [ "0310", "0320" ] }',
    ]);
    expect(
      changedLines({
        section: 'accounts',
        operation: 'replace',
        index: 0,
        entry: { accounts: '4510', kind: 'agency-on-call' },
      }).came,
    ).toEqual(['  - { accounts: 4510, kind: agency-on-call }']);
  });
});

describe('an entry is inserted', () => {
  const entry = { accounts: '4511', kind: 'agency-on-call' };
  test('last when no place is given', () => {
    expect(edited({ section: 'accounts', operation: 'insert', entry })).toContain(
      'kind: agency }\n  - { accounts: "4511", kind: agency-on-call }\ntargets',
    );
  });
  test('first', () => {
    expect(edited({ section: 'accounts', operation: 'insert', index: 0, entry })).toContain(
      'accounts:\n  - { accounts: "4511", kind: agency-on-call }\n  - { accounts: 4510',
    );
  });
  test('after a comment that ends the line before it', () => {
    const unit = { code: 'PSY', name: 'Psykiatri', level: 'område', parent: 'R' };
    expect(edited({ section: 'units', operation: 'insert', index: 2, entry: unit })).toContain(
      'parent: R  # under regionen\n  - { code: PSY,',
    );
  });
  test('in an empty section and in one that is missing', () => {
    const target = { indicator: 'agency-weeks', unit: 'R', due: '2025-12-31', value: 700, direction: 'at-most' };
    const inEmpty = edited({ section: 'targets', operation: 'insert', entry: target });
    expect(configurationOf(inEmpty).targets).toMatchObject([{ value: 700, due: '2025-12-31' }]);
    const series = { key: 'sick-leave', name: 'Sjukfrånvaro', unitOfMeasure: 'ratio', direction: 'at-most' };
    const inMissing = edited({ section: 'series', operation: 'insert', entry: series }, inEmpty);
    expect(configurationOf(inMissing).series).toMatchObject([{ key: 'sick-leave' }]);
    for (const comment of TEXT.match(/#.*/g) ?? []) expect(inMissing).toContain(comment);
  });
});

describe('an entry is removed', () => {
  test('with its lines and nothing else', () => {
    expect(changedLines({ section: 'units', operation: 'remove', index: 1 })).toEqual({
      gone: [
        '  - code: PV          # område',
        '    name: Primärvård',
        '    # nivån är regionens ord',
        '    level: område',
        '    parent: R  # under regionen',
      ],
      came: [],
    });
  });
  test('the last of its section leaves it empty', () => {
    expect(configurationOf(edited({ section: 'accounts', operation: 'remove', index: 0 })).accounts).toEqual([]);
  });
});

test('a place that is not there, or an entry that is missing, is told', () => {
  expect(renderEdit(TEXT, { section: 'units', operation: 'remove', index: 3 })).toEqual({
    ok: false,
    error: 'no-such-entry',
  });
  expect(renderEdit(TEXT, { section: 'units', operation: 'replace', entry: {} })).toEqual({
    ok: false,
    error: 'no-such-entry',
  });
  expect(renderEdit(TEXT, { section: 'series', operation: 'insert', index: 1, entry: {} })).toEqual({
    ok: false,
    error: 'no-such-entry',
  });
  expect(renderEdit(TEXT, { section: 'units', operation: 'insert' })).toEqual({ ok: false, error: 'entry-missing' });
});

test('line ends of Windows, text without a last line break, one-line lists and reused values work', () => {
  const windows = edited(
    { section: 'accounts', operation: 'insert', entry: { accounts: '4511', kind: 'agency' } },
    TEXT.replaceAll('\n', '\r\n'),
  );
  expect(windows.replaceAll('\r\n', '')).not.toContain('\n');
  expect(configurationOf(windows).accounts).toHaveLength(2);
  const open = `${REGION_LINE}units:\n- { code: R, name: R, level: x }`;
  expect(
    configurationOf(
      edited({ section: 'units', operation: 'insert', entry: { code: 'A', name: 'A', level: 'x', parent: 'R' } }, open),
    ).units,
  ).toHaveLength(2);
  const flow = `${REGION_LINE}units: [{ code: R, name: R, level: x }, { code: A, name: A, level: x, parent: R }]\n`;
  expect(configurationOf(edited({ section: 'units', operation: 'remove', index: 1 }, flow)).units).toHaveLength(1);
  const shared = `${REGION_LINE}units:\n  - &r { code: R, name: R, level: x }\n`;
  expect(
    configurationOf(
      edited({ section: 'units', operation: 'replace', index: 0, entry: { code: 'R', name: 'B', level: 'x' } }, shared),
    ).units[0]?.name,
  ).toBe('B');
});

test('whatever text is written is read back', () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 60 })
    .filter((value) => value === value.trim() && !/[\p{C}]/u.test(value));
  fc.assert(
    fc.property(text, fc.constantFrom(0, 1, 2), (name, index) => {
      const { code, level, parent } = configurationOf(TEXT).units[index]!;
      const entry = { code, name, level, ...(parent === undefined ? {} : { parent }) };
      const after = configurationOf(edited({ section: 'units', operation: 'replace', index, entry }));
      expect(after.units[index]?.name).toBe(name);
      expect(after.units).toHaveLength(3);
    }),
  );
});
