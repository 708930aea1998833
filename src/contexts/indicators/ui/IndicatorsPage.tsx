import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { queries } from '../../../web/queries.ts';
import { useViewContext } from '../../../web/shell/view-context.ts';
import { useText } from '../../../web/text.ts';
import { IndicatorGroups } from './list/IndicatorGroups.tsx';
import { ListSentence } from './list/ListSentence.tsx';
import { recentMonths } from './list/recent-months.ts';
import { Downloads } from './shared/Downloads.tsx';

/** Every indicator of the chosen unit and period, with its change, target and how complete it is. */
export default function IndicatorsPage() {
  const text = useText();
  const { unit, unitName, period, staff, dataMonths } = useViewContext();
  const selection = { unit, staffCategory: staff };
  const definitions = useQuery(queries.indicators());
  const values = useQuery(queries.indicatorValues({ ...selection, period }));
  const months = useQuery(
    queries.indicatorValues({ ...selection, period: recentMonths(period, dataMonths), by: 'month' }),
  );
  return (
    <Page title={text('indicators.title')} actions={<Downloads query={{ ...selection, period }} />}>
      <Loaded query={definitions}>
        {(known) => (
          <Loaded query={values}>
            {(figures) => (
              <>
                <ListSentence figures={figures} unitName={unitName} />
                <IndicatorGroups definitions={known} figures={figures} months={months.data ?? []} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
