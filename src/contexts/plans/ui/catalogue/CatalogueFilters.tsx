import { useQuery } from '@tanstack/react-query';
import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { queries } from '../../../../web/queries.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { CatalogueActionDto } from '../../contract/catalogue.ts';
import { ACTION_AREAS, ACTION_LEVELS } from '../../domain/catalogue/action.ts';
import type { ActionFilter } from '../../domain/catalogue/select-actions.ts';
import { useAddress } from './use-address.ts';
import { useCatalogueWords } from './words.ts';

const ALL = 'all';

/** The filter that the address holds; withdrawn actions only when asked for. */
export function useCatalogueFilter(): ActionFilter {
  const [{ omrade, niva, nyckeltal, sok, utgatt }] = useAddress();
  return {
    area: ACTION_AREAS.find((area) => area === omrade),
    level: ACTION_LEVELS.find((level) => level === niva),
    indicator: nyckeltal,
    text: sok,
    withdrawn: utgatt === 'ja' ? undefined : false,
  };
}

/** Area, level, indicator and words; every choice stands in the address. */
export function CatalogueFilters({
  actions,
  filter,
}: {
  actions: readonly CatalogueActionDto[];
  filter: ActionFilter;
}) {
  const text = useText();
  const { language } = useFormat();
  const words = useCatalogueWords();
  const [, change] = useAddress();
  const indicators = useQuery(queries.indicators());
  const used = new Set(actions.flatMap((action) => action.indicators.map(({ indicator }) => indicator)));
  const all = { key: ALL, label: text('catalogue.filter.all') };
  const chosen = (key: string) => (key === ALL ? undefined : key);
  return (
    <div className="settings-filter catalogue-filter" role="search" aria-label={text('catalogue.filter')}>
      <TextField label={text('catalogue.filter.text')} value={filter.text ?? ''} onChange={(sok) => change({ sok })} />
      <Select
        label={text('catalogue.filter.area')}
        options={[all, ...ACTION_AREAS.map((area) => ({ key: area, label: words.area(area) }))]}
        value={filter.area ?? ALL}
        onChange={(key) => change({ omrade: chosen(key) })}
      />
      <Select
        label={text('catalogue.filter.level')}
        options={[all, ...ACTION_LEVELS.map((level) => ({ key: level, label: words.level(level) }))]}
        value={filter.level ?? ALL}
        onChange={(key) => change({ niva: chosen(key) })}
      />
      <Select
        label={text('catalogue.filter.indicator')}
        options={[
          all,
          ...(indicators.data ?? [])
            .filter(({ key }) => used.has(key))
            .map(({ key, name }) => ({ key, label: name[language] })),
        ]}
        value={filter.indicator ?? ALL}
        onChange={(key) => change({ nyckeltal: chosen(key) })}
      />
      <Checkbox
        isSelected={filter.withdrawn === undefined}
        onChange={(isSelected) => change({ utgatt: isSelected ? 'ja' : undefined })}
      >
        {text('catalogue.filter.withdrawn')}
      </Checkbox>
    </div>
  );
}
