import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { type Option, Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { queries } from '../../../../web/queries.ts';
import { useText } from '../../../../web/text.ts';
import { CONCERNED } from '../../domain/decisions/concerns.ts';
import { useConcernWords } from './concern-words.ts';
import type { DecisionSearch } from './use-decision-search.ts';

type Props = {
  search: DecisionSearch;
  onSearch(changed: DecisionSearch): void;
  years?: readonly string[] | undefined;
  forums?: readonly string[] | undefined;
};

const ANY = 'alla';

/** Words, year, forum, unit and what it concerns; all of it in the address. */
export function DecisionFilter({ search, onSearch, years = [], forums = [] }: Props) {
  const text = useText();
  const wordsOf = useConcernWords();
  const units = useQuery(queries.units());
  const [words, setWords] = useState(search.sok ?? '');
  const options = (keys: readonly string[], label: (key: string) => string = (key) => key): Option[] => [
    { key: ANY, label: text('steering.filter.all') },
    ...keys.map((key) => ({ key, label: label(key) })),
  ];
  const choice = (key: keyof DecisionSearch) => (value: string | null) =>
    onSearch({ [key]: value === null || value === ANY ? '' : value });
  const unitNames = new Map((units.data ?? []).map(({ code, name }) => [code, name]));
  return (
    <form
      className="decision-filter"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch({ sok: words.trim() });
      }}
    >
      <div className="decision-search">
        <TextField
          label={text('steering.filter.search')}
          hint={text('steering.filter.search-hint')}
          value={words}
          onChange={setWords}
        />
        <Button type="submit">{text('steering.filter.do')}</Button>
      </div>
      <div className="decision-choices">
        <Select
          label={text('steering.filter.year')}
          options={options(years)}
          value={search.ar ?? ANY}
          onChange={choice('ar')}
        />
        <Select
          label={text('steering.decision.forum')}
          options={options(forums)}
          value={search.forum ?? ANY}
          onChange={choice('forum')}
        />
        <Select
          label={text('steering.decision.concerns')}
          options={options(CONCERNED, wordsOf)}
          value={search.galler ?? ANY}
          onChange={choice('galler')}
        />
        <ComboBox
          label={text('unit')}
          options={options([...unitNames.keys()], (code) => unitNames.get(code) ?? code)}
          value={search.enhet ?? ANY}
          onChange={choice('enhet')}
        />
      </div>
    </form>
  );
}
