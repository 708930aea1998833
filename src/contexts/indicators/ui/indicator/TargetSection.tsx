import { useQuery } from '@tanstack/react-query';
import { ALL } from '../../../../kernel/grid.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { TargetDto } from '../../../organisation/contract.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';
import { indicatorQueries } from '../indicator-queries.ts';
import { useNames } from '../shared/use-names.ts';
import { targetsOf } from './month-lines.ts';

type Props = { definition: IndicatorDefinitionDto; figure: IndicatorValueDto };

/** Every target of the indicator with the decision it rests on; those of the unit shown come first. */
export function TargetSection({ definition, figure }: Props) {
  const text = useText();
  const targets = useQuery(indicatorQueries.targets());
  return (
    <Section title={text('targets.title')}>
      <Loaded query={targets} shape="table">
        {(all) => {
          const own = targetsOf(all, figure);
          const others = all.filter((target) => target.indicator === definition.key && !own.includes(target));
          if (own.length + others.length === 0) return <p className="prose">{text('targets.none')}</p>;
          return (
            <>
              {own.length === 0 && <p className="prose">{text('targets.none-here')}</p>}
              <TargetTable targets={[...own, ...others]} unit={definition.unitOfMeasure} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function TargetTable({ targets, unit }: { targets: readonly TargetDto[]; unit: IndicatorValueDto['unitOfMeasure'] }) {
  const text = useText();
  const format = useFormat();
  const names = useNames();
  const columns: Column<TargetDto>[] = [
    {
      key: 'unit',
      header: text('unit'),
      value: (row) => names.unit(row.unit),
      cell: (row) => (
        <AppLink to="/nyckeltal/$key" params={{ key: row.indicator }} search={searchOf(row)}>
          {names.unit(row.unit)}
        </AppLink>
      ),
    },
    { key: 'staff', header: text('staff'), value: (row) => names.staff(row.staffCategory) },
    {
      key: 'from',
      header: text('targets.from'),
      value: (row) => row.from?.date ?? null,
      cell: ({ from }) => (from ? `${format.value(from.value, unit)}, ${format.date(from.date)}` : '–'),
    },
    {
      key: 'value',
      header: text('target'),
      value: (row) => row.value,
      cell: (row) =>
        row.value === null
          ? undecided(row)
          : text(`targets.${row.direction}`, { value: format.value(row.value, unit) }),
    },
    {
      key: 'due',
      header: text('targets.due'),
      value: (row) => row.due,
      cell: (row) => <span className="no-wrap">{format.date(row.due)}</span>,
    },
    { key: 'decision', header: text('targets.decision'), value: (row) => row.decision },
    { key: 'note', header: text('note'), value: (row) => row.note },
  ];
  const undecided = ({ toBeDecidedBy }: TargetDto) =>
    toBeDecidedBy ? text('targets.to-be-decided-by', { date: format.date(toBeDecidedBy) }) : text('targets.undecided');
  return (
    <DataTable
      caption={text('targets.caption')}
      isCaptionHidden
      columns={columns}
      rows={targets}
      rowKey={(row) => String(row.index)}
    />
  );
}

const searchOf = ({ unit, staffCategory, careArea }: TargetDto) => ({
  unit,
  staff: staffCategory,
  careArea: careArea === ALL ? undefined : careArea,
});
