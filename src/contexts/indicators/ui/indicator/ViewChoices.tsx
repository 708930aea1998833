import { ALL } from '../../../../kernel/grid.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { type Option, Select } from '../../../../web/design/Select.tsx';
import { useViewContext } from '../../../../web/shell/view-context.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import { usePageSearch } from '../shared/page-search.ts';
import type { IndicatorQuestion } from '../shared/use-indicator-question.ts';
import { useNames } from '../shared/use-names.ts';
import { basePeriods } from './base-periods.ts';

const NONE = 'none';

/** What the page is seen through besides the context: base period, organisation, care area. */
export function ViewChoices({ question }: { question: IndicatorQuestion }) {
  const text = useText();
  const names = useNames();
  const { setSearch } = usePageSearch();
  const { careArea, tree } = question;
  return (
    <div className="view-choices">
      <BaseChoice question={question} />
      <Select
        label={text('tree')}
        options={[
          { key: 'dated', label: text('tree.dated') },
          { key: 'latest', label: text('tree.latest') },
        ]}
        value={tree ?? 'dated'}
        onChange={(key) => setSearch({ tree: key === 'latest' ? key : undefined })}
      />
      {careArea !== undefined && careArea !== ALL && (
        <p className="view-choice">
          {text('care-area.chosen', { name: names.careArea(careArea) })}{' '}
          <Button kind="quiet" onPress={() => setSearch({ careArea: undefined })}>
            {text('care-area.show-all')}
          </Button>
        </p>
      )}
    </div>
  );
}

function BaseChoice({ question: { period, base } }: { question: IndicatorQuestion }) {
  const text = useText();
  const format = useFormat();
  const { dataMonths } = useViewContext();
  const { setSearch } = usePageSearch();
  const options: Option[] = [{ key: NONE, label: text('base.none') }];
  for (const key of basePeriods(period, dataMonths.first, base)) options.push({ key, label: format.period(key) });
  return (
    <Select
      label={text('base')}
      options={options}
      value={base ?? NONE}
      onChange={(key) => setSearch({ base: key === NONE ? undefined : key })}
    />
  );
}
