import { useQuery } from '@tanstack/react-query';
import { Loading } from '../../../../web/design/Loading.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { Status } from '../../../../web/design/Status.tsx';
import { queries } from '../../../../web/queries.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { HeadlineDto } from '../../contract/steering.ts';
import { AddressLink } from '../shared/AddressLink.tsx';

/** The headline indicator against its path, with period, base and completeness. */
export function HeadlineFigure({ headline }: { headline: HeadlineDto }) {
  const text = useText();
  const format = useFormat();
  const { value, period, pathValue, target, previous, status, isComplete, indicator, unit, name } = headline;
  const indicators = useQuery(queries.indicators());
  if (indicators.isPending) return <Loading shape="figures" />;
  // The name as it was kept, where the indicator is no longer there to be named in the reader's language.
  const named = indicators.data?.find(({ key }) => key === indicator)?.name[format.language] ?? name;
  return (
    <Section title={named}>
      <p className="figure-value">
        {value === null ? (
          text('figure.not-computable')
        ) : (
          <AddressLink address={`/nyckeltal/${indicator}?unit=${unit}&period=${period}`}>
            {format.percent(value)}
          </AddressLink>
        )}{' '}
        <Status status={status} />
      </p>
      <p className="figure-detail">
        {[
          format.period(period),
          ...(pathValue === null ? [] : [text('steering.headline.path', { value: format.percent(pathValue) })]),
          ...(target
            ? [text('steering.headline.target', { value: format.percent(target.value), due: format.date(target.due) })]
            : []),
          ...(previous
            ? [
                text('steering.headline.previous', {
                  period: format.period(previous.period),
                  value: format.percent(previous.value),
                }),
              ]
            : []),
        ].join(' · ')}
      </p>
      {!isComplete && <p className="figure-incomplete">{text('figure.incomplete')}</p>}
    </Section>
  );
}
