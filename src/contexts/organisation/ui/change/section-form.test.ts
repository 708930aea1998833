import { describe, expect, it } from 'vitest';
import type { Text } from '../../../../web/text.ts';
import type { TargetDto, UnitVersionDto } from '../../contract.ts';
import { targetForms, targetKey } from '../targets/target-forms.ts';
import { unitForms } from '../units/unit-forms.ts';
import { readFields } from './form-fields.ts';
import type { Action, FormSpec } from './form-spec.ts';
import { sectionForm } from './section-form.ts';

const text: Text = (id) => id;
const unit: UnitVersionDto = {
  index: 3,
  line: 9,
  code: 'HC1',
  name: 'Norr',
  level: 'verksamhet',
  parent: 'PV',
  careArea: null,
  costCentres: ['3100-3199'],
  validFrom: '1900-01-01',
  validTo: null,
};
const target: TargetDto = {
  index: 1,
  line: 20,
  indicator: 'framework-compliance',
  unit: 'R',
  staffCategory: 'all',
  careArea: 'all',
  from: { date: '2024-12-31', value: 0.9 },
  due: '2026-12-31',
  value: 0.95,
  direction: 'at-least',
  decision: 'RS 867-2023',
  toBeDecidedBy: null,
  note: null,
};

const unitForm = (action: Action, entry?: string) =>
  sectionForm(text, unitForms(text, [], []), { action, entry }, [unit]);
const targetForm = (action: Action) => {
  const choices = { indicators: [], units: [], staff: [], careAreas: [] };
  const forms = targetForms(text, choices, () => 'percent', targetKey);
  return sectionForm(text, forms, { action, entry: targetKey(target) }, [target]);
};
/** The edits that follow when some of the fields are typed over. */
function editsWith(spec: FormSpec | undefined, typed: Record<string, string> = {}) {
  if (!spec) throw new Error('no form');
  const values = { ...spec.initial, ...typed };
  const { entry, problems } = readFields(spec.fields(values), values);
  expect(problems).toEqual([]);
  return spec.edits(entry);
}

const asWritten = { code: 'HC1', name: 'Norr', level: 'verksamhet', parent: 'PV', costCentres: ['3100-3199'] };

describe('a form about a unit', () => {
  it('opens with what the entry says and, saved as it is, says the same', () => {
    expect(editsWith(unitForm('ratta', 'HC1@1900-01-01'))).toEqual([
      { section: 'units', operation: 'replace', index: 3, entry: asWritten },
    ]);
  });

  it('makes a new version from a day and ends the old one the day before', () => {
    const edits = editsWith(unitForm('fran-datum', 'HC1@1900-01-01'), { newFrom: '2027-01-01', parent: 'NS' });
    expect(edits).toEqual([
      { section: 'units', operation: 'replace', index: 3, entry: { ...asWritten, validTo: '2026-12-31' } },
      {
        section: 'units',
        operation: 'insert',
        index: 4,
        entry: { ...asWritten, parent: 'NS', validFrom: '2027-01-01' },
      },
    ]);
  });

  it('takes away what was emptied', () => {
    const [edit] = editsWith(unitForm('ratta', 'HC1@1900-01-01'), { costCentres: '' });
    expect(edit?.entry).toEqual({ code: 'HC1', name: 'Norr', level: 'verksamhet', parent: 'PV' });
  });

  it('closes, removes and adds', () => {
    const [end] = editsWith(unitForm('avsluta', 'HC1@1900-01-01'), { lastDay: '2026-12-31' });
    expect(end?.entry).toEqual({ ...asWritten, validTo: '2026-12-31' });
    expect(editsWith(unitForm('ta-bort', 'HC1@1900-01-01'))).toEqual([
      { section: 'units', operation: 'remove', index: 3 },
    ]);
    const added = editsWith(unitForm('ny'), { code: 'HC2', name: 'Syd', level: 'verksamhet', parent: 'PV' });
    expect(added).toEqual([
      {
        section: 'units',
        operation: 'insert',
        entry: { code: 'HC2', name: 'Syd', level: 'verksamhet', parent: 'PV' },
      },
    ]);
  });

  it('is not there when someone else took the entry away', () => {
    expect(unitForm('ratta', 'HC9@1900-01-01')).toBeUndefined();
  });
});

describe('a form about a target', () => {
  it('asks for shares in percent and gives back the ratio', () => {
    expect(targetForm('ratta')?.initial).toMatchObject({ value: '95', fromValue: '90', fromDate: '2024-12-31' });
    const [edit] = editsWith(targetForm('ratta'), { value: '97,5' });
    expect(edit?.entry).toMatchObject({ value: 0.975, from: { date: '2024-12-31', value: 0.9 } });
    expect(edit?.entry).not.toHaveProperty('staffCategory');
  });

  it('takes the start of the path away when both its fields are emptied', () => {
    const [edit] = editsWith(targetForm('ratta'), { fromDate: '', fromValue: '' });
    expect(edit?.entry).not.toHaveProperty('from');
  });
});
