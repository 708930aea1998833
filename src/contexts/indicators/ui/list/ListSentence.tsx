import { useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorValueDto, StatusDto } from '../../contract.ts';

type Props = { figures: readonly IndicatorValueDto[]; unitName: string };

/** The page's answer: how many of the targets are reached, and how much of it rests on incomplete data. */
export function ListSentence({ figures, unitName }: Props) {
  const text = useText();
  const format = useFormat();
  const count = (status: StatusDto) => figures.filter((figure) => figure.status === status).length;
  const targets = figures.length - count('no-target');
  const place = { unit: unitName, period: format.period(figures[0]?.period ?? '') };
  const statuses = (['reached', 'on-track', 'at-risk', 'missed'] as const).filter((status) => count(status) > 0);
  const states = statuses.map((status) => text(`indicators.state-${status}`, { count: count(status) }));
  const sentence = () => {
    const [only, ...others] = statuses;
    if (!only) return text('indicators.lead-no-targets', place);
    if (others.length === 0)
      return text('indicators.lead-all', {
        ...place,
        targets,
        state: text(`indicators.all-${only}`, { count: targets }),
      });
    return text('indicators.lead', { ...place, targets, states: new Intl.ListFormat(format.language).format(states) });
  };
  const incomplete = figures.filter((figure) => figure.value !== undefined && !figure.complete).length;
  return (
    <div className="lead">
      <p>{sentence()}</p>
      {incomplete > 0 && <p>{text('indicators.lead-incomplete', { count: incomplete })}</p>}
    </div>
  );
}
