import { AppLink } from '../../../../web/design/AppLink.tsx';
import { DataTable } from '../../../../web/design/DataTable.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DispensationDto } from '../../contract.ts';
import { useWords } from '../use-words.ts';

/** The months that a period touches, as the pages of the indicators write them. */
const monthsOf = (from: string, to: string): string =>
  from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : `${from.slice(0, 7)}..${to.slice(0, 7)}`;

type Granted = DispensationDto & Required<{ granted: NonNullable<DispensationDto['granted']> }>;

/** How much of what was granted is drawn: a bar, the figures, and the engagements behind them with file and line. */
export function UseSection({ dispensation }: { dispensation: DispensationDto }) {
  const text = useText();
  const { granted, use } = dispensation;
  if (!granted || !use) return null;
  return (
    <Section title={text('dispensations.use')}>
      <UseBar dispensation={{ ...dispensation, granted }} />
      <Figures dispensation={{ ...dispensation, granted }} />
      <Engagements dispensation={dispensation} />
      <p>
        <AppLink
          to="/nyckeltal/$key/underlag"
          params={{ key: 'dispensed-purchases' }}
          search={{ unit: dispensation.unit, period: monthsOf(granted.from, granted.to) }}
        >
          {text('dispensations.use.to-trace')}
        </AppLink>
      </p>
    </Section>
  );
}

function UseBar({ dispensation: { use, granted } }: { dispensation: Granted }) {
  const text = useText();
  const format = useFormat();
  const words = useWords();
  if (!use) return null;
  const label = text('dispensations.use.bar', {
    used: words.hours(use.hours),
    granted: words.hours(granted.hours),
    share: format.percent(use.share, 0),
  });
  return (
    <figure className="dispensation-use">
      <figcaption>{label}</figcaption>
      <svg width="100%" height="16" aria-hidden="true">
        <rect className="dispensation-use-track" width="100%" height="16" rx="4" />
        <rect className="dispensation-use-drawn" width={`${Math.min(1, use.share) * 100}%`} height="16" rx="4" />
        <line className="dispensation-use-alarm" x1="80%" x2="80%" y1="0" y2="16" />
      </svg>
      <p className="field-hint">{text('dispensations.use.alarm')}</p>
    </figure>
  );
}

function Figures({ dispensation: { use, granted, bookedOre } }: { dispensation: Granted }) {
  const text = useText();
  const words = useWords();
  if (!use) return null;
  return (
    <dl className="fact-list">
      <div>
        <dt>{text('dispensations.use.cost')}</dt>
        <dd>
          {text('dispensations.use.of', { used: words.kronor(use.costOre), granted: words.kronor(granted.amountOre) })}
          <p className="cell-note">{text('dispensations.use.cost.how', { rate: words.rate(granted.rateOre) })}</p>
        </dd>
      </div>
      <div>
        <dt>{text('dispensations.use.booked')}</dt>
        <dd>
          {bookedOre === null ? '–' : words.kronor(bookedOre)}
          <p className="cell-note">{text('dispensations.use.booked.how')}</p>
        </dd>
      </div>
      {use.onCallHours > 0 && (
        <div>
          <dt>{text('dispensations.use.on-call')}</dt>
          <dd>{words.hours(use.onCallHours)}</dd>
        </div>
      )}
      {use.unconvertedWeeks > 0 && (
        <div>
          <dt>{text('dispensations.use.weeks')}</dt>
          <dd>{text('dispensations.use.weeks.how', { weeks: String(use.unconvertedWeeks) })}</dd>
        </div>
      )}
    </dl>
  );
}

function Engagements({ dispensation: { engagements, number } }: { dispensation: DispensationDto }) {
  const text = useText();
  const format = useFormat();
  const words = useWords();
  if (engagements.length === 0) return <p className="prose">{text('dispensations.use.none', { number })}</p>;
  return (
    <DataTable
      caption={text('dispensations.use.engagements')}
      rows={engagements}
      rowKey={({ importId, line }) => `${importId}:${line}`}
      columns={[
        { key: 'reference', header: text('dispensations.use.reference'), value: ({ reference }) => reference },
        {
          key: 'from',
          header: text('dispensations.period'),
          value: ({ from }) => from,
          cell: ({ from, to }) => words.period(from, to),
        },
        {
          key: 'hours',
          header: text('dispensations.use.hours'),
          value: ({ hours }) => hours,
          cell: ({ hours }) => format.number(hours, 1),
          isFigure: true,
        },
        {
          key: 'file',
          header: text('dispensations.use.file'),
          value: ({ file, line }) => `${file} ${line}`,
          cell: ({ file, line, importId }) => (
            <>
              <AppLink to="/data/inlasning/$id" params={{ id: String(importId) }}>
                {file}
              </AppLink>
              {text('dispensations.use.line', { line })}
            </>
          ),
        },
      ]}
    />
  );
}
