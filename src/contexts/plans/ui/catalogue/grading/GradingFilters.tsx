import { Checkbox } from '../../../../../web/design/Checkbox.tsx';
import { Select } from '../../../../../web/design/Select.tsx';
import { useText } from '../../../../../web/text.ts';
import type { ActionGradingDto } from '../../../contract/catalogue.ts';
import { ACTION_AREAS, ACTION_LEVELS, type ActionArea, type ActionLevel } from '../../../domain/catalogue/action.ts';
import { useAddress } from '../use-address.ts';
import { useCatalogueWords } from '../words.ts';

const ALL = 'all';

export type GradingFilter = { area: ActionArea | undefined; level: ActionLevel | undefined; onlyLeft: boolean };

/** The filter that the address holds. */
export function useGradingFilter(): GradingFilter {
  const [{ omrade, niva, kvar }] = useAddress();
  return {
    area: ACTION_AREAS.find((each) => each === omrade),
    level: ACTION_LEVELS.find((each) => each === niva),
    onlyLeft: kvar === 'ja',
  };
}

export const passes = ({ area, level }: GradingFilter, grading: ActionGradingDto): boolean =>
  (area === undefined || grading.area === area) && (level === undefined || grading.level === level);

export function GradingFilters({ filter }: { filter: GradingFilter }) {
  const text = useText();
  const words = useCatalogueWords();
  const [, change] = useAddress();
  const all = { key: ALL, label: text('catalogue.filter.all') };
  const chosen = (key: string) => (key === ALL ? undefined : key);
  return (
    <div className="settings-filter catalogue-filter">
      <Select
        label={text('catalogue.filter.area')}
        options={[all, ...ACTION_AREAS.map((each) => ({ key: each, label: words.area(each) }))]}
        value={filter.area ?? ALL}
        onChange={(key) => change({ omrade: chosen(key) })}
      />
      <Select
        label={text('catalogue.filter.level')}
        options={[all, ...ACTION_LEVELS.map((each) => ({ key: each, label: words.level(each) }))]}
        value={filter.level ?? ALL}
        onChange={(key) => change({ niva: chosen(key) })}
      />
      <Checkbox isSelected={filter.onlyLeft} onChange={(is) => change({ kvar: is ? 'ja' : undefined })}>
        {text('catalogue.grading.left')}
      </Checkbox>
    </div>
  );
}
