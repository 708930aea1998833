import { ALL } from '../../../../kernel/grid.ts';
import { Status } from '../../../../web/design/Status.tsx';
import type { Format } from '../../../../web/format.ts';
import { useCodeText, useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';
import { isSeen, sizeOfChange } from '../shared/change-text.ts';
import { isFlow } from '../shared/figure-words.ts';
import { useNames } from '../shared/use-names.ts';

type Props = { definition: IndicatorDefinitionDto; figure: IndicatorValueDto };

/** The page's answer in words: the value, what the target asks, the change since the year before. */
export function IndicatorSentence({ definition, figure }: Props) {
  const text = useText();
  const format = useFormat();
  const codeText = useCodeText();
  const names = useNames();
  const parts = [names.unit(figure.unit)];
  if (figure.staffCategory !== ALL) parts.push(names.inSentence(names.staff(figure.staffCategory)));
  if (figure.careArea !== ALL) parts.push(names.inSentence(names.careArea(figure.careArea)));
  const place = {
    place: parts.join(', '),
    name: names.inSentence(names.indicator(definition)),
    period: format.period(figure.period),
  };
  const isRatio = figure.unitOfMeasure === 'ratio';
  if (figure.value === undefined) {
    const reason = codeText('reason', figure.reason ?? '');
    return <p className="lead">{text('indicator.lead-none', { ...place, reason })}</p>;
  }
  return (
    <div className="lead">
      <p>
        {text(isRatio ? 'indicator.lead' : 'indicator.lead-amount', {
          ...place,
          value: bareValue(format, definition, figure.value),
        })}{' '}
        <TargetSentence figure={figure} isFlow={isFlow(definition)} />
      </p>
      <p>
        <ChangeSentence figure={figure} /> {figure.target && <Status status={figure.status} />}
      </p>
    </div>
  );
}

/** Without the unit where the name already says it: "hyrveckor uppgår till 960", not "960 veckor". */
function bareValue(format: Format, { manual, unitOfMeasure }: IndicatorDefinitionDto, value: number): string {
  if (!manual && unitOfMeasure === 'weeks') return format.number(value);
  if (!manual && unitOfMeasure === 'fte') return format.number(value, 1);
  return format.value(value, unitOfMeasure);
}

function TargetSentence({ figure, isFlow: perYear }: { figure: IndicatorValueDto; isFlow: boolean }) {
  const text = useText();
  const format = useFormat();
  const { target, unitOfMeasure } = figure;
  if (!target) return text('overview.lead-no-target');
  const due = format.date(target.due);
  if (target.value === null) {
    return target.toBeDecidedBy
      ? text('overview.lead-undecided-by', { due, decided: format.date(target.toBeDecidedBy) })
      : text('overview.lead-undecided', { due });
  }
  const value = format.value(target.value, unitOfMeasure);
  const path = target.pathValue === null ? value : format.value(target.pathValue, unitOfMeasure);
  if (path === value) return text(`overview.lead-target-${target.direction}`, { target: value, due });
  if (perYear) return text(`indicator.lead-flow-${target.direction}`, { path, target: value, due });
  return text(`overview.lead-path-${target.direction}`, { path, target: value, due });
}

function ChangeSentence({ figure: { change, unitOfMeasure } }: { figure: IndicatorValueDto }) {
  const text = useText();
  const format = useFormat();
  if (!change) return text('indicator.no-change');
  const size = sizeOfChange(format, change, unitOfMeasure);
  const values = { size, base: format.period(change.basePeriod), value: format.value(change.baseValue, unitOfMeasure) };
  if (!isSeen(size)) return text('overview.lead-same', values);
  return text(change.difference < 0 ? 'indicator.lower' : 'indicator.higher', values);
}
