import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/Button.tsx';
import { Checkbox } from '../../../web/design/Checkbox.tsx';
import { ComboBox } from '../../../web/design/ComboBox.tsx';
import { DateField } from '../../../web/design/DateField.tsx';
import { TextField } from '../../../web/design/TextField.tsx';
import { useText } from '../../../web/text.ts';
import { ACTION_WORDS } from '../index.ts';
import type { RegisterSearch } from './register-queries.ts';

const ACTIONS = Object.entries(ACTION_WORDS)
  .map(([key, { name }]) => ({ key, label: name }))
  .toSorted((one, other) => one.label.localeCompare(other.label, 'sv'));

type Props = { asked: RegisterSearch; onFind(search: RegisterSearch): void };

/** What to look for. It is asked when the button is pressed, since each asking leaves a trace. */
export function EventSearch({ asked, onFind }: Props) {
  const text = useText();
  const [search, setSearch] = useState(asked);
  const set = (part: RegisterSearch) => setSearch((previous) => ({ ...previous, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFind(Object.fromEntries(Object.entries(search).map(([key, value]) => [key, value || undefined])));
  };
  const isNarrowed = Object.keys(asked).length > 0;
  return (
    <form className="filter-form" role="search" aria-label={text('register.search')} onSubmit={submit}>
      <TextField
        label={text('register.text')}
        hint={text('register.text-hint')}
        value={search.text ?? ''}
        onChange={(value) => set({ text: value })}
      />
      <ComboBox
        label={text('register.action')}
        hint={text('register.action-hint')}
        options={ACTIONS}
        value={search.action ?? null}
        onChange={(action) => set({ action: action ?? '' })}
      />
      <DateField label={text('register.from')} value={search.from ?? ''} onChange={(from) => set({ from })} />
      <DateField label={text('register.to')} value={search.to ?? ''} onChange={(to) => set({ to })} />
      <Checkbox
        isSelected={search.readings === 'ja'}
        onChange={(isSelected) => set({ readings: isSelected ? 'ja' : '' })}
      >
        {text('register.readings')}
      </Checkbox>
      <div className="actions">
        <Button kind="primary" type="submit">
          {text('register.find')}
        </Button>
        {isNarrowed && (
          <Button kind="quiet" onPress={() => onFind(NOTHING)}>
            {text('register.all')}
          </Button>
        )}
      </div>
    </form>
  );
}

const NOTHING: RegisterSearch = {
  text: undefined,
  actor: undefined,
  action: undefined,
  entity: undefined,
  entityId: undefined,
  from: undefined,
  to: undefined,
  readings: undefined,
};
