import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { queries } from '../../../web/queries.ts';
import { useText } from '../../../web/text.ts';
import { publishedCounterpart } from '../index.ts';
import { ComparisonChart } from './ComparisonChart.tsx';
import { ComparisonSentence } from './ComparisonSentence.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { comparisonLines, defaultRegions, publishedRegions } from './comparison-lines.ts';
import { RegionFilter } from './RegionFilter.tsx';
import { useChosenRegions } from './use-chosen-regions.ts';
import { HEADLINE, useOwnYears } from './use-own-years.ts';

/** What the nation and other regions have published, beside the region's own line. */
export default function ComparisonPage() {
  const text = useText();
  const counterpart = publishedCounterpart(HEADLINE);
  const published = useQuery(queries.publishedFigures({ indicator: counterpart?.indicator }));
  const region = useQuery(queries.region());
  const own = useOwnYears();
  const all = published.data ?? [];
  const [chosen, setChosen] = useChosenRegions(defaultRegions(all));
  const ownName = region.data?.name ?? '';
  return (
    <Page title={text('comparison.title')}>
      <Loaded query={published}>
        {(figures) => {
          const lines = comparisonLines(figures, chosen, { name: ownName, years: own.years });
          return (
            <>
              <ComparisonSentence lines={lines} own={own} ownName={ownName} />
              {counterpart && (
                <Notice title={text('comparison.caveat-title')}>
                  <p>{text(`comparison.caveat-${counterpart.caveat}`)}</p>
                </Notice>
              )}
              <RegionFilter regions={publishedRegions(figures)} chosen={chosen} onChange={setChosen} />
              <ComparisonChart lines={lines} />
              <Section title={text('comparison.table-title')}>
                <ComparisonTable
                  figures={figures.filter((figure) => chosen.includes(figure.region))}
                  own={own.years}
                  ownName={ownName}
                />
              </Section>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
