import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { Section } from '../../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { ActionGradeDto, CatalogueChoiceDto } from '../../../contract/catalogue.ts';
import { type Dimension, DIMENSIONS } from '../../../domain/grading/scales.ts';
import { isDisputed, spreadOf } from '../../../domain/grading/spread.ts';
import { UnitChoice } from '../UnitChoice.tsx';
import { catalogueQueries } from '../catalogue-queries.ts';
import { useGradedUnit } from '../use-graded-unit.ts';
import { useCatalogueWords } from '../words.ts';

/** How a unit has graded the action: the spread, every grader, earlier grades, and the choice with its reason. */
export function ActionGrades({ number }: { number: number }) {
  const text = useText();
  const graded = useGradedUnit();
  const grades = useQuery(catalogueQueries.grades(graded.unit, String(number)));
  const choices = useQuery(catalogueQueries.choices(graded.unit, String(number)));
  return (
    <Section title={text('catalogue.grades')}>
      <UnitChoice graded={graded} />
      <Loaded query={grades} shape="table">
        {(all) =>
          all.length === 0 ? <p>{text('catalogue.grades.none', { unit: graded.unitName })}</p> : <Grades grades={all} />
        }
      </Loaded>
      <div className="catalogue-block">
        <Loaded query={choices} shape="text">
          {(all) => all.length > 0 && <Choices choices={all} />}
        </Loaded>
      </div>
    </Section>
  );
}

function Grades({ grades }: { grades: readonly ActionGradeDto[] }) {
  const text = useText();
  const format = useFormat();
  const words = useCatalogueWords();
  const holding = grades.filter(({ supersededAt }) => supersededAt === null);
  const spreads = DIMENSIONS.map((dimension) => ({
    dimension,
    spread: spreadOf(holding.flatMap((grade) => grade[dimension] ?? [])),
  }));
  const disputed = spreads.filter(({ spread }) => isDisputed(spread)).map(({ dimension }) => dimension);
  const columns: Column<ActionGradeDto>[] = [
    { key: 'who', header: text('catalogue.grades.who'), value: ({ gradedByName }) => gradedByName },
    ...DIMENSIONS.map((dimension: Dimension) => ({
      key: dimension,
      header: text(`catalogue.dimension.${dimension}`),
      value: (grade: ActionGradeDto) => grade[dimension],
      isFigure: true,
    })),
    { key: 'motive', header: text('catalogue.motive'), value: ({ motive }) => motive },
    {
      key: 'when',
      header: text('catalogue.grades.when'),
      value: (grade) => grade.gradedAt,
      cell: (grade) => format.date(swedishDate(new Date(grade.gradedAt))),
      isWhole: true,
    },
    {
      key: 'state',
      header: text('catalogue.grades.state'),
      value: (grade) => text(grade.supersededAt === null ? 'catalogue.grades.holds' : 'catalogue.grades.superseded'),
    },
  ];
  return (
    <>
      <ul className="plain-list spread-list">
        {spreads.map(({ dimension, spread }) => (
          <li key={dimension}>
            {text('catalogue.spread.line', {
              dimension: text(`catalogue.dimension.${dimension}`),
              spread: words.spread(spread),
              count: spread?.count ?? 0,
            })}
          </li>
        ))}
      </ul>
      {disputed.length > 0 && (
        <Notice kind="warning">
          <p>
            {text('catalogue.disputed', {
              dimensions: disputed.map((dimension) => text(`catalogue.dimension.${dimension}`)).join(', '),
            })}
          </p>
        </Notice>
      )}
      <DataTable
        caption={text('catalogue.grades.caption')}
        columns={columns}
        rows={grades}
        rowKey={(grade) => `${grade.gradedBy} ${grade.version}`}
      />
    </>
  );
}

function Choices({ choices }: { choices: readonly CatalogueChoiceDto[] }) {
  const text = useText();
  const format = useFormat();
  const columns: Column<CatalogueChoiceDto>[] = [
    {
      key: 'choice',
      header: text('catalogue.choice.state'),
      value: ({ chosen }) => text(chosen ? 'catalogue.choice.chosen' : 'catalogue.choice.left-out'),
    },
    { key: 'reason', header: text('catalogue.choice.reason'), value: ({ reason }) => reason },
    { key: 'who', header: text('catalogue.choice.who'), value: ({ chosenByName }) => chosenByName },
    {
      key: 'when',
      header: text('catalogue.grades.when'),
      value: (choice) => choice.chosenAt,
      cell: (choice) => format.date(swedishDate(new Date(choice.chosenAt))),
      isWhole: true,
    },
    {
      key: 'state',
      header: text('catalogue.grades.state'),
      value: ({ supersededAt }) =>
        text(supersededAt === null ? 'catalogue.grades.holds' : 'catalogue.grades.superseded'),
    },
  ];
  return (
    <DataTable
      caption={text('catalogue.choice.caption')}
      columns={columns}
      rows={choices}
      rowKey={({ version }) => String(version)}
    />
  );
}
