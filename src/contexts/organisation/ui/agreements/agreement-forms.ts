import type { Option } from '../../../../web/design/Select.tsx';
import type { Text } from '../../../../web/text.ts';
import type { AgreementDto } from '../../contract.ts';
import type { FieldSpec } from '../change/form-fields.ts';
import { type SectionForms, validityValues } from '../change/section-form.ts';

export const AGREEMENTS_PATH = '/installningar/avtal';
export const agreementKey = ({ key, validFrom }: AgreementDto): string => `${key}@${validFrom}`;

export function agreementForms(text: Text, staffCategories: readonly Option[]): SectionForms<AgreementDto> {
  const key: FieldSpec = {
    name: 'key',
    kind: 'text',
    required: true,
    label: 'settings.agreements.key',
    hint: 'settings.agreements.key.hint',
  };
  const fields: FieldSpec[] = [
    { name: 'name', kind: 'text', required: true, label: 'settings.field.name', hint: 'settings.agreements.name.hint' },
    {
      name: 'kind',
      kind: 'choice',
      required: true,
      label: 'settings.agreements.kind',
      hint: 'settings.agreements.kind.hint',
      options: (['framework', 'local', 'direct-award'] as const).map((kind) => ({
        key: kind,
        label: text(`settings.agreements.kind.${kind}`),
      })),
    },
    {
      name: 'staffCategories',
      kind: 'choices',
      label: 'settings.agreements.staff',
      hint: 'settings.agreements.staff.hint',
      options: staffCategories,
    },
    {
      name: 'suppliers',
      kind: 'lines',
      label: 'settings.agreements.suppliers',
      hint: 'settings.agreements.suppliers.hint',
    },
  ];
  return {
    section: 'agreements',
    path: AGREEMENTS_PATH,
    isDated: true,
    keyOf: agreementKey,
    nameOf: ({ name }) => name,
    addTitle: text('settings.agreements.add'),
    fields: (action) => (action === 'ny' ? [key, ...fields] : fields),
    initial: (agreement) =>
      agreement
        ? {
            name: agreement.name,
            kind: agreement.kind,
            staffCategories: agreement.staffCategories.join('\n'),
            suppliers: agreement.suppliers.join('\n'),
            ...validityValues(agreement),
          }
        : {},
  };
}
