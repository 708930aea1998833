import type { Option } from '../../../../web/design/Select.tsx';
import type { Text } from '../../../../web/text.ts';
import type { FieldSpec } from '../change/form-fields.ts';
import { type SectionForms, validityValues } from '../change/section-form.ts';
import type { UnitVersionDto } from '../../contract.ts';
import { unitKey } from './unit-rows.ts';

export const UNITS_PATH = '/installningar/enheter';

/** Forms about units. The top unit has no parent, so the parent may be left out. */
export function unitForms(
  text: Text,
  parents: readonly Option[],
  careAreas: readonly Option[],
): SectionForms<UnitVersionDto> {
  const code: FieldSpec = {
    name: 'code',
    kind: 'text',
    required: true,
    label: 'settings.units.code',
    hint: 'settings.units.code.hint',
  };
  const fields: FieldSpec[] = [
    { name: 'name', kind: 'text', required: true, label: 'settings.field.name', hint: 'settings.units.name.hint' },
    { name: 'level', kind: 'text', required: true, label: 'settings.units.level', hint: 'settings.units.level.hint' },
    {
      name: 'parent',
      kind: 'choice',
      label: 'settings.units.parent',
      hint: 'settings.units.parent.hint',
      options: parents,
    },
    {
      name: 'careArea',
      kind: 'choice',
      label: 'settings.units.care-area',
      hint: 'settings.units.care-area.hint',
      options: careAreas,
    },
    {
      name: 'costCentres',
      kind: 'lines',
      label: 'settings.units.cost-centres',
      hint: 'settings.units.cost-centres.hint',
    },
  ];
  return {
    section: 'units',
    path: UNITS_PATH,
    isDated: true,
    keyOf: unitKey,
    nameOf: ({ name }) => name,
    addTitle: text('settings.units.add'),
    fields: (action) => (action === 'ny' ? [code, ...fields] : fields),
    initial: (unit) =>
      unit
        ? {
            name: unit.name,
            level: unit.level,
            parent: unit.parent ?? '',
            careArea: unit.careArea ?? '',
            costCentres: unit.costCentres.join('\n'),
            ...validityValues(unit),
          }
        : {},
  };
}
