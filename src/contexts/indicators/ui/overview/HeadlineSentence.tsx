import { FormattedMessage } from 'react-intl';
import { TraceLink } from '../../../../web/design/Figure.tsx';
import { Status } from '../../../../web/design/Status.tsx';
import { useCodeText, useFormat, useText } from '../../../../web/text.ts';
import type { OverviewDto } from '../../contract.ts';

/** The page's answer in words, before any picture. */
export function HeadlineSentence({ overview }: { overview: OverviewDto }) {
  const text = useText();
  const codeText = useCodeText();
  const format = useFormat();
  const { headline, unit } = overview;
  const period = format.period(headline.period);
  if (headline.value === undefined) {
    const reason = codeText('reason', headline.reason ?? '');
    return <p className="lead">{text('overview.lead-none', { unit: unit.name, period, reason })}</p>;
  }
  return (
    <div className="lead">
      <p>
        <FormattedMessage
          id="overview.lead"
          values={{
            unit: unit.name,
            value: (
              <TraceLink key="value" figure={headline}>
                {format.percent(headline.value)}
              </TraceLink>
            ),
            period,
          }}
        />{' '}
        <TargetSentence headline={headline} />
      </p>
      <p>
        <ChangeSentence headline={headline} /> <Status status={headline.status} />
      </p>
    </div>
  );
}

function TargetSentence({ headline }: { headline: OverviewDto['headline'] }) {
  const text = useText();
  const format = useFormat();
  const { target } = headline;
  if (!target) return text('overview.lead-no-target');
  const due = format.date(target.due);
  if (target.value === null) {
    return target.toBeDecidedBy
      ? text('overview.lead-undecided-by', { due, decided: format.date(target.toBeDecidedBy) })
      : text('overview.lead-undecided', { due });
  }
  const values = {
    target: format.percent(target.value),
    due,
    path: target.pathValue === null ? '' : format.percent(target.pathValue),
  };
  if (target.pathValue === null || target.pathValue === target.value)
    return text(`overview.lead-target-${target.direction}`, values);
  return text(`overview.lead-path-${target.direction}`, values);
}

function ChangeSentence({ headline }: { headline: OverviewDto['headline'] }) {
  const text = useText();
  const format = useFormat();
  const { change } = headline;
  if (!change) return null;
  const values = {
    points: format.percentagePoints(Math.abs(change.difference)).replace('+', ''),
    base: format.period(change.basePeriod),
    value: format.percent(change.baseValue),
  };
  // What rounds to the same figure is the same figure to the reader.
  if (!/[1-9]/.test(values.points)) return text('overview.lead-same', values);
  return text(change.difference < 0 ? 'overview.lead-lower' : 'overview.lead-higher', values);
}
