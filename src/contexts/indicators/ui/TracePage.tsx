import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { Loading } from '../../../web/design/Loading.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { queries } from '../../../web/queries.ts';
import { useText } from '../../../web/text.ts';
import { useRetryFailed } from '../../../web/use-retry-failed.ts';
import { indicatorQueries } from './indicator-queries.ts';
import { usePageSearch } from './shared/page-search.ts';
import { useIndicatorQuestion } from './shared/use-indicator-question.ts';
import { useNames } from './shared/use-names.ts';
import { MissingIndicator } from './IndicatorPage.tsx';
import { TraceContent } from './trace/TraceContent.tsx';

/** How one value was made: the formula with its numbers, the files that add up to them, the rows with file and line. */
export default function TracePage() {
  const text = useText();
  const names = useNames();
  const retry = useRetryFailed();
  const { base, ...question } = useIndicatorQuestion();
  const { search } = usePageSearch();
  const part = search['part'] === 'denominator' ? 'denominator' : 'numerator';
  const definitions = useQuery(queries.indicators());
  const pages = useInfiniteQuery(indicatorQueries.traceRows(question, part));
  const definition = definitions.data?.find((each) => each.key === question.indicator);
  if (definitions.data && !definition) return <MissingIndicator />;
  const failed = [definitions, pages].find((query) => query.isError && query.data === undefined);
  const { unit, period, staffCategory, careArea, tree, indicator } = question;
  const actions = definition && (
    <AppLink
      to="/nyckeltal/$key"
      params={{ key: indicator }}
      search={{ unit, period, staff: staffCategory, careArea, tree, base }}
    >
      {text('trace.to-indicator', { name: names.indicator(definition) })}
    </AppLink>
  );
  return (
    <Page title={text('trace.title')} actions={actions}>
      {failed && <ErrorState error={failed.error} onRetry={retry} />}
      {!failed && (!definition || !pages.data) && <Loading shape="page" />}
      {definition && pages.data && <TraceContent definition={definition} part={part} pages={pages} />}
    </Page>
  );
}
