import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { Tabs } from '../../../../web/design/Tabs.tsx';
import { queries } from '../../../../web/queries.ts';
import { useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';
import { usePageSearch } from '../shared/page-search.ts';
import type { IndicatorQuestion } from '../shared/use-indicator-question.ts';
import { DivisionTable } from './DivisionTable.tsx';
import { UnitTrail } from './UnitTrail.tsx';

export const DIVISIONS = ['unit', 'staff-category', 'care-area'] as const;
export type Division = (typeof DIVISIONS)[number];

type Props = { definition: IndicatorDefinitionDto; figure: IndicatorValueDto; question: IndicatorQuestion };

/** The value by unit, staff category and care area; which of them is in the address. */
export function DivisionSection({ definition, figure, question }: Props) {
  const text = useText();
  const { search, setSearch } = usePageSearch();
  const chosen = DIVISIONS.find((division) => division === search['by']) ?? 'unit';
  return (
    <Section title={text('division.title')}>
      <Tabs
        label={text('division.title')}
        value={chosen}
        onChange={(by) => setSearch({ by: by === 'unit' ? undefined : by })}
        tabs={DIVISIONS.map((key) => ({
          key,
          label: text(`division.${key}`),
          content: <Divided by={key} definition={definition} figure={figure} question={question} />,
        }))}
      />
    </Section>
  );
}

function Divided({ by, definition, figure, question }: Props & { by: Division }) {
  const text = useText();
  const parts = useQuery(queries.indicatorValues({ ...question, by }));
  return (
    <>
      {by === 'unit' && <UnitTrail question={question} />}
      <Loaded query={parts} shape="table">
        {(rows) =>
          rows.length === 0 ? (
            <p className="prose">{text(`division.none-${by}`)}</p>
          ) : (
            <DivisionTable by={by} definition={definition} rows={rows} whole={figure} question={question} />
          )
        }
      </Loaded>
    </>
  );
}
