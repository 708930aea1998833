import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { queries } from '../../../web/queries.ts';
import { useViewContext } from '../../../web/shell/view-context.ts';
import { useText } from '../../../web/text.ts';
import { ContributionsSection } from './overview/ContributionsSection.tsx';
import { CostSection } from './overview/CostSection.tsx';
import { GapsSection } from './overview/GapsSection.tsx';
import { HeadlineChart } from './overview/HeadlineChart.tsx';
import { HeadlineSentence } from './overview/HeadlineSentence.tsx';
import { KeyFigures } from './overview/KeyFigures.tsx';
import { StaffSection } from './overview/StaffSection.tsx';

/** What agency staff cost in relation to own staff, where, and whether the targets will be reached. */
export default function OverviewPage() {
  const text = useText();
  const { unit, period, staff } = useViewContext();
  const overview = useQuery(queries.overview({ unit, period, staffCategory: staff }));
  return (
    <Page title={text('overview.title')}>
      <Loaded query={overview} shape="page">
        {(data) => (
          <>
            <HeadlineSentence overview={data} />
            <HeadlineChart overview={data} />
            <KeyFigures overview={data} />
            <CostSection overview={data} />
            <StaffSection overview={data} />
            <ContributionsSection overview={data} />
            <GapsSection overview={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
