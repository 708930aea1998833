import * as z from 'zod';
import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { defineRoute, Reply, type Route } from '../../../../../platform/http/route.ts';
import {
  ActionGrade,
  ActionGradeList,
  ActionGradingList,
  AreaSummaryList,
  CatalogueChoice,
  CatalogueChoiceList,
  GradingScaleList,
  NewActionGrade,
  NewCatalogueChoice,
} from '../../../contract/catalogue.ts';
import { scaleOn } from '../../../domain/grading/scales.ts';
import { numberText, read, tag } from '../route-shapes.ts';
import { chooseAction } from './choose-action.ts';
import { gradeAction } from './grade-action.ts';
import { listGradings, summariseGradings } from './list-gradings.ts';
import { readChoices } from './stored-choices.ts';
import { readGrades } from './stored-grades.ts';

const ofUnit = z.object({ unit: z.string().min(1).max(100) });
const list = <T>(items: T[]) => ({ items, next: null });

/** How actions are graded, by whom, and which of them go into a unit's plan. */
export const gradingRoutes: Route[] = [
  defineRoute({
    ...read,
    path: '/grading-scales',
    summary: 'The scales of the four grades that hold today, each step in words',
    response: GradingScaleList,
    handle: async ({ now }) => {
      const { steps, ...scale } = scaleOn(swedishDate(now));
      return list([{ ...scale, steps }]);
    },
  }),
  defineRoute({
    ...read,
    path: '/action-gradings',
    summary: 'Every action in use as a unit has graded it: spread, the caller’s own grade, the choice',
    query: ofUnit,
    response: ActionGradingList,
    handle: ({ region, query, actor, may }) =>
      region.database.snapshot(async (tx) => ({
        ...list(await listGradings(tx, query.unit, actor.id)),
        may: { grade: may('plans.grade', query.unit), choose: may('plans.choose', query.unit) },
      })),
  }),
  defineRoute({
    ...read,
    path: '/action-grading-summaries',
    summary: 'The gradings of a unit summed up per area, and the whole',
    query: ofUnit,
    response: AreaSummaryList,
    handle: ({ region, query }) =>
      region.database.snapshot(async (tx) => list(await summariseGradings(tx, query.unit))),
  }),
  defineRoute({
    ...read,
    path: '/action-grades',
    summary: 'All grades of one action in a unit, newest first, superseded ones too',
    query: ofUnit.extend({ action: numberText }),
    response: ActionGradeList,
    handle: ({ region, query }) =>
      region.database.snapshot(async (tx) => list(await readGrades(tx, { ...query, holdingOnly: false }))),
  }),
  defineRoute({
    tag,
    permission: 'plans.grade',
    auditEvent: 'grade-action',
    method: 'post',
    path: '/action-grades',
    summary: 'Stores the caller’s own grade; If-Match is the version of the grade it supersedes, 0 for the first',
    unitOf: (_tx, { body }) => body.unit,
    body: NewActionGrade,
    response: ActionGrade,
    status: 201,
    handle: async ({ region, body, ifMatch, actor, now }) => {
      const grade = await region.database.transaction((tx) => gradeAction(tx, body, ifMatch, { actor, now }));
      return new Reply(grade, { status: 201, headers: { etag: `"${grade.version}"` } });
    },
  }),
  defineRoute({
    ...read,
    path: '/catalogue-choices',
    summary: 'Which actions a unit has chosen or left out; for one action its earlier choices too',
    query: ofUnit.extend({ action: numberText.optional() }),
    response: CatalogueChoiceList,
    handle: ({ region, query }) =>
      region.database.snapshot(async (tx) =>
        list(await readChoices(tx, { ...query, holdingOnly: query.action === undefined })),
      ),
  }),
  defineRoute({
    tag,
    permission: 'plans.choose',
    auditEvent: 'choose-action',
    method: 'post',
    path: '/catalogue-choices',
    summary: 'Takes an action into a unit’s plan or leaves it out with a reason; If-Match as for a grade',
    unitOf: (_tx, { body }) => body.unit,
    body: NewCatalogueChoice,
    response: CatalogueChoice,
    status: 201,
    handle: async ({ region, body, ifMatch, actor, now }) => {
      const choice = await region.database.transaction((tx) => chooseAction(tx, body, ifMatch, { actor, now }));
      return new Reply(choice, { status: 201, headers: { etag: `"${choice.version}"` } });
    },
  }),
];
