import { Section } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';
import { GROUPS, groupOf } from './groups.ts';
import { IndicatorTable } from './IndicatorTable.tsx';
import { sparkValues } from './recent-months.ts';

type Props = {
  definitions: readonly IndicatorDefinitionDto[];
  figures: readonly IndicatorValueDto[];
  months: readonly IndicatorValueDto[];
};

export function IndicatorGroups({ definitions, figures, months }: Props) {
  const text = useText();
  const rows = definitions.flatMap((definition) => {
    const figure = figures.find((each) => each.indicator === definition.key);
    const own = months.filter((each) => each.indicator === definition.key);
    return figure ? [{ definition, figure, spark: sparkValues(own.map((each) => each.value ?? null)) }] : [];
  });
  return GROUPS.map((group) => {
    const inGroup = rows.filter((row) => groupOf(row.definition.key) === group);
    if (inGroup.length === 0) return null;
    return (
      <Section key={group} title={text(`indicators.group-${group}`)}>
        <div className="indicator-list">
          <IndicatorTable caption={text(`indicators.group-${group}`)} rows={inGroup} />
        </div>
      </Section>
    );
  });
}
