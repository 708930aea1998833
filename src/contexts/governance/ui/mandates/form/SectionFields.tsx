import { useText } from '../../../../../web/text.ts';
import { type SectionKey, SECTIONS } from '../../../domain/mandates/sections.ts';
import { labelId } from '../mandate-words.ts';
import { Cell, type Choices } from './Cell.tsx';
import { PersonsField } from './PersonsField.tsx';
import { RowsField } from './RowsField.tsx';
import { fieldIdOf, type FormRow, type SectionForm } from './section-form.ts';

type Props = {
  section: SectionKey;
  form: SectionForm;
  choices: Choices;
  errorOf(fieldId: string): string | undefined;
  onChange(form: SectionForm): void;
};

/** Every field of a section, in its order. */
export function SectionFields({ section, form, choices, errorOf, onChange }: Props) {
  const text = useText();
  return SECTIONS[section].map((field) => {
    const value = form[field.name] ?? '';
    const write = (next: SectionForm[string]) => onChange({ ...form, [field.name]: next });
    if (field.kind === 'rows')
      return (
        <RowsField
          key={field.name}
          name={field.name}
          columns={field.columns}
          rows={value as readonly FormRow[]}
          choices={choices}
          errorOf={errorOf}
          onChange={write}
        />
      );
    if (field.kind === 'persons')
      return (
        <PersonsField
          key={field.name}
          name={field.name}
          value={value as readonly string[]}
          choices={choices}
          onChange={write}
        />
      );
    const id = fieldIdOf(field.name);
    return (
      <Cell
        key={field.name}
        id={id}
        kind={field.kind}
        label={text(labelId(field.name))}
        value={value as string}
        error={errorOf(id)}
        choices={choices}
        onChange={write}
      />
    );
  });
}
