import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Empty } from '../../../web/design/Empty.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { queries } from '../../../web/queries.ts';
import { useText } from '../../../web/text.ts';
import { IndicatorContent } from './indicator/IndicatorContent.tsx';
import { Downloads } from './shared/Downloads.tsx';
import { useIndicatorQuestion } from './shared/use-indicator-question.ts';
import { useNames } from './shared/use-names.ts';

/** One indicator: how it stands, how it came there, where in the organisation, and by which formula. */
export default function IndicatorPage() {
  const question = useIndicatorQuestion();
  const definitions = useQuery(queries.indicators());
  const names = useNames();
  const definition = definitions.data?.find((each) => each.key === question.indicator);
  if (definitions.data && !definition) return <MissingIndicator />;
  return (
    <Page title={definition ? names.indicator(definition) : ''} actions={<Downloads query={question} />}>
      <Loaded query={definitions}>
        {() => definition && <IndicatorContent key={definition.key} definition={definition} question={question} />}
      </Loaded>
    </Page>
  );
}

export function MissingIndicator() {
  const text = useText();
  return (
    <Empty
      level={1}
      title={text('indicator.missing-title')}
      actions={<AppLink to="/nyckeltal">{text('indicator.to-all')}</AppLink>}
    >
      <p>{text('indicator.missing-detail')}</p>
    </Empty>
  );
}
