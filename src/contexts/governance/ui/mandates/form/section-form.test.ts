import { describe, expect, it } from 'vitest';
import { blankDirective } from '../../../domain/mandates/directive.ts';
import { SECTION_KEYS } from '../../../domain/mandates/sections.ts';
import { standardPoints } from '../../../domain/mandates/standard-points.ts';
import { readForm, toForm } from './section-form.ts';

const target = { indicator: 'agency-weeks', unit: 'R', staffCategory: 'all', careArea: 'all', due: '2027-12-31' };
const directive = {
  ...blankDirective('Oberoende', standardPoints()),
  mandateGoals: [{ id: 'g', text: 'Färre veckor', target }],
  owners: ['regdir'],
  lead: 'lead',
  start: '2024-01-01',
  resources: [{ id: 'r', name: 'HR', duty: '', hours: 12.5, period: '', form: 'oral' as const }],
};

describe('a section’s form', () => {
  it.each(SECTION_KEYS)('%s gives back what the directive says', (section) => {
    const { change, faults } = readForm(section, toForm(directive, section));
    expect(faults).toEqual([]);
    expect(directive).toMatchObject(change);
  });

  it('leaves out rows with nothing in them', () => {
    const form = {
      risks: [
        { id: 'a', text: ' ', handling: '' },
        { id: 'b', text: 'Övertid', handling: '' },
      ],
    };
    expect(readForm('risks', form).change.risks).toEqual([{ id: 'b', text: 'Övertid', handling: '' }]);
  });

  it('tells of dates, numbers and keys that are none, and goes on without them', () => {
    expect(readForm('time-plan', { start: '2024-02-30', end: '' })).toEqual({
      change: { start: null, end: null },
      faults: [{ fieldId: 'write-start', field: 'start', code: 'date' }],
    });
    const resources = [{ id: 'r', name: 'HR', hours: 'många', duty: '', period: '', form: '' }];
    expect(readForm('resources', { resources }).faults).toMatchObject([
      { fieldId: 'write-resources-r-hours', code: 'number' },
    ]);
    const points = [{ id: 'p', key: 'bp 1', name: '', phase: '', leadsTo: '', checklist: 'a\n\n b ' }];
    const read = readForm('points', { pointsSource: '', pointsFrom: '', points });
    expect(read.faults.map(({ fieldId, code }) => `${fieldId} ${code}`)).toEqual([
      'write-points-p-key point-key',
      'write-points-p-name required',
    ]);
    expect(read.change.points).toMatchObject([{ phase: null, leadsTo: null, checklist: ['a', 'b'] }]);
    expect(readForm('background', { title: ' ' }).faults).toMatchObject([{ code: 'required' }]);
  });
});
