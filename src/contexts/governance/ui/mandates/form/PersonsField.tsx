import { Button } from '../../../../../web/design/Button.tsx';
import type { Option } from '../../../../../web/design/Select.tsx';
import { useText } from '../../../../../web/text.ts';
import { labelId } from '../mandate-words.ts';
import { Cell, type Choices } from './Cell.tsx';
import { fieldIdOf } from './section-form.ts';

type Props = { name: string; value: readonly string[]; choices: Choices; onChange(value: readonly string[]): void };

/** Several persons, one field each. */
export function PersonsField({ name, value, choices, onChange }: Props) {
  const text = useText();
  const shown = value.length === 0 ? [''] : value;
  const others = (id: string): readonly Option[] =>
    choices.persons.filter(({ key }) => key === id || !value.includes(key));
  return (
    <fieldset className="mandate-persons">
      <legend className="field-label">{text(labelId(name))}</legend>
      {shown.map((id, index) => (
        <div key={id || `blank${index}`} className="mandate-person">
          <Cell
            id={fieldIdOf(name, String(index))}
            kind="person"
            label={text('mandates.row', { what: text(labelId(name)), number: index + 1 })}
            value={id}
            error={undefined}
            choices={{ ...choices, persons: others(id) }}
            onChange={(person) => onChange(shown.map((one, at) => (at === index ? person : one)))}
          />
          {value.length > 0 && (
            <Button
              kind="quiet"
              onPress={() => onChange(value.filter((_, at) => at !== index))}
              aria-label={text('mandates.row.action', { action: text('mandates.row.remove'), number: index + 1 })}
            >
              {text('mandates.row.remove')}
            </Button>
          )}
        </div>
      ))}
      <Button isDisabled={shown.includes('')} onPress={() => onChange([...value, ''])}>
        {text('mandates.row.add', { what: text(labelId(name)) })}
      </Button>
    </fieldset>
  );
}
