import type { Sections } from '../configuration.ts';
import { atBoth, type ConfigurationProblem } from '../problem.ts';
import { groupBy } from '../validity.ts';
import { targetPathKey } from './overlaps.ts';

/** A target has a value or a day when it will; its path starts before it is due; nothing says both more and less is better. */
export function targetProblems({ targets, series }: Pick<Sections, 'targets' | 'series'>): ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  const seriesOf = new Map(series.map((definition) => [definition.key, definition]));
  for (const target of targets) {
    const { line, from, due, value, toBeDecidedBy, indicator } = target;
    if (value === undefined && toBeDecidedBy === undefined)
      problems.push({ code: 'region-file-target-without-value', line, values: {} });
    if (from && from.date >= due)
      problems.push({ code: 'region-file-target-start-after-due', line, values: { from: from.date, due } });
    const definition = seriesOf.get(indicator);
    if (definition && definition.direction !== target.direction) {
      problems.push(atBoth('region-file-target-against-series', target, definition, { key: indicator }));
    }
  }
  for (const path of groupBy(targets, targetPathKey).values()) {
    const [first, ...others] = path;
    const opposite = others.find(({ direction }) => direction !== first!.direction);
    if (opposite)
      problems.push(atBoth('region-file-target-directions', first!, opposite, { key: targetPathKey(opposite) }));
  }
  return problems;
}
