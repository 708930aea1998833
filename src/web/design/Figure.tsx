import type { ReactNode } from 'react';
import type { IndicatorValueDto } from '../../contexts/indicators/contract.ts';
import { useCodeText, useFormat, useText } from '../text.ts';
import { AppLink } from './AppLink.tsx';
import { Status } from './Status.tsx';

type Props = {
  label: ReactNode;
  figure: IndicatorValueDto;
  /** Text after the value's period, such as "varav jour 3,1 mnkr". */
  note?: string;
  /** `latest` when the value was made under the organisation of today. */
  tree?: string | undefined;
};

/**
 * A figure is never bare: value, unit, period, base of comparison, completeness. Press it to see how it was made:
 * formula, rows, file and line.
 */
export function Figure({ label, figure, note, tree }: Props) {
  const text = useText();
  const format = useFormat();
  const reason = useCodeText();
  const shown =
    figure.value === undefined ? text('figure.not-computable') : format.value(figure.value, figure.unitOfMeasure);
  return (
    <div className="figure">
      <p className="figure-label">{label}</p>
      <p className="figure-value">
        <TraceLink figure={figure} tree={tree}>
          {shown}
        </TraceLink>
      </p>
      {figure.reason && <p className="figure-detail">{reason('reason', figure.reason)}</p>}
      <p className="figure-detail">
        {format.period(figure.period)}
        {note && <>, {note}</>}
      </p>
      <ChangeLine figure={figure} />
      {figure.status !== 'no-target' && <Status status={figure.status} />}
      {!figure.complete && <p className="figure-detail figure-incomplete">{text('figure.incomplete')}</p>}
    </div>
  );
}

function ChangeLine({ figure }: { figure: IndicatorValueDto }) {
  const text = useText();
  const format = useFormat();
  const { change, unitOfMeasure } = figure;
  if (!change) return null;
  const values = {
    difference: format.change(change.difference, unitOfMeasure),
    relative: change.relative === null ? '' : format.percentChange(change.relative),
    base: format.period(change.basePeriod),
    baseValue: format.value(change.baseValue, unitOfMeasure),
  };
  // A ratio's change in percent of a percentage misleads: points only.
  const id = unitOfMeasure === 'ratio' || change.relative === null ? 'figure.change' : 'figure.change-relative';
  return <p className="figure-detail">{text(id, values)}</p>;
}

type TraceLinkProps = { figure: IndicatorValueDto; tree?: string | undefined; children: ReactNode };

/** Leads from a value to the rows behind it. */
export function TraceLink({ figure, tree, children }: TraceLinkProps) {
  const search = {
    unit: figure.unit,
    period: figure.period,
    staff: figure.staffCategory,
    careArea: figure.careArea === 'all' ? undefined : figure.careArea,
    tree,
  };
  return (
    <AppLink to="/nyckeltal/$key/underlag" params={{ key: figure.indicator }} search={search} className="trace-link">
      {children}
    </AppLink>
  );
}
