import type { Tx } from '../../../../../platform/db/types.ts';
import type { ActionGradeDto, ActionGradingDto, AreaSummaryDto } from '../../../contract/catalogue.ts';
import { type Dimension, DIMENSIONS } from '../../../domain/grading/scales.ts';
import { type Spread, spreadOf } from '../../../domain/grading/spread.ts';
import { summarise } from '../../../domain/grading/summarise.ts';
import { readCatalogue } from '../stored-catalogue.ts';
import { readChoices } from './stored-choices.ts';
import { readHoldingGrades } from './stored-grades.ts';

/** Every action in use as a unit has graded it: the graders' spread, the caller's own grade, and the choice. */
export async function listGradings(tx: Tx, unit: string, grader: string): Promise<ActionGradingDto[]> {
  const grades = await readHoldingGrades(tx, unit);
  const choices = new Map(
    (await readChoices(tx, { unit, holdingOnly: true })).map((choice) => [choice.action, choice]),
  );
  const actions = (await readCatalogue(tx)).filter(({ withdrawnReason }) => withdrawnReason === null);
  return actions.map(({ number, key, area, level, title }) => {
    const given = grades.get(number) ?? [];
    return {
      number,
      key,
      area,
      level,
      title,
      spreads: spreadsOf(given),
      own: given.find(({ gradedBy }) => gradedBy === grader) ?? null,
      choice: choices.get(number) ?? null,
    };
  });
}

/** The gradings of a unit summed up per area, and the whole. */
export async function summariseGradings(tx: Tx, unit: string): Promise<AreaSummaryDto[]> {
  return summarise(await listGradings(tx, unit, '')).map((summary) => ({
    ...summary,
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension) => {
        const { steps, ungraded, mean } = summary.dimensions[dimension];
        return [dimension, { steps: [...steps], ungraded, mean }];
      }),
    ) as AreaSummaryDto['dimensions'],
  }));
}

const spreadsOf = (grades: readonly ActionGradeDto[]) =>
  Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, spreadOf(grades.flatMap((grade) => grade[dimension] ?? []))]),
  ) as Record<Dimension, Spread | null>;
