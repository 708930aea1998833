import * as z from 'zod';
import { WHOLE_REGION } from '../../../../platform/access/principal.ts';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import {
  CatalogueAction,
  CatalogueActionList,
  CatalogueActionTextList,
  CatalogueDifference,
  CatalogueVersionList,
} from '../../contract/catalogue.ts';
import { ACTION_AREAS, ACTION_LEVELS } from '../../domain/catalogue/action.ts';
import { selectActions } from '../../domain/catalogue/select-actions.ts';
import { writeYaml } from '../../domain/catalogue/yaml-file.ts';
import { changingRoutes } from './changing-routes.ts';
import { writeCsv, writeWorkbook } from './files/write-catalogue-file.ts';
import { gradingRoutes } from './grading/grading-routes.ts';
import { compareCatalogueVersions, listCatalogueVersions } from './list-catalogue-versions.ts';
import { number, numberText, read } from './route-shapes.ts';
import { readActionTexts, readCatalogue, readCatalogueAction, readNewestVersion } from './stored-catalogue.ts';
import { viewAction } from './views.ts';

const version = z.object({ version: numberText.optional() });
const attachment = (ending: string) => ({ 'content-disposition': `attachment; filename="atgardskatalog.${ending}"` });

const readingRoutes: Route[] = [
  defineRoute({
    ...read,
    path: '/catalogue-actions',
    summary: 'Actions of the catalogue by number; `version` gives them as they read in an earlier version',
    query: version.extend({
      area: z.enum(ACTION_AREAS).optional(),
      level: z.enum(ACTION_LEVELS).optional(),
      indicator: z.string().max(100).optional(),
      text: z.string().max(200).optional(),
      withdrawn: z
        .enum(['true', 'false'])
        .transform((value) => value === 'true')
        .optional(),
    }),
    response: CatalogueActionList,
    handle: ({ region, query: { version: wanted, ...filter }, may }) =>
      region.database.snapshot(async (tx) => ({
        items: selectActions(await readCatalogue(tx, wanted), filter).map(viewAction),
        next: null,
        catalogueVersion: await readNewestVersion(tx),
        may: { change: may('catalogue.change', WHOLE_REGION) },
      })),
  }),
  defineRoute({
    ...read,
    path: '/catalogue-actions/{number}',
    summary: 'One action; its ETag goes in If-Match with a change',
    params: number,
    query: version,
    response: CatalogueAction,
    handle: async ({ region, params, query }) => {
      const action = await region.database.snapshot((tx) => readCatalogueAction(tx, params.number, query.version));
      return new Reply(viewAction(action), { headers: { etag: `"${action.version}"` } });
    },
  }),
  defineRoute({
    ...read,
    path: '/catalogue-actions/{number}/versions',
    summary: 'Every text that an action has had, newest first',
    params: number,
    response: CatalogueActionTextList,
    handle: ({ region, params }) =>
      region.database.snapshot(async (tx) => ({
        items: (await readActionTexts(tx, params.number)).map(viewAction),
        next: null,
      })),
  }),
  defineRoute({
    ...read,
    path: '/catalogue-versions',
    summary: 'Versions of the catalogue, newest first, with how much each changed',
    response: CatalogueVersionList,
    handle: ({ region }) =>
      region.database.snapshot(async (tx) => ({ items: await listCatalogueVersions(tx), next: null })),
  }),
  defineRoute({
    ...read,
    path: '/catalogue-versions/{number}',
    summary: 'What a version changed against the one before, or against the version that `from` names',
    params: number,
    query: z.object({ from: numberText.optional() }),
    response: CatalogueDifference,
    handle: ({ region, params, query }) =>
      region.database.snapshot((tx) => compareCatalogueVersions(tx, query.from ?? params.number - 1, params.number)),
  }),
];

const fileRoutes: Route[] = [
  defineRoute({
    ...read,
    path: '/catalogue-actions.csv',
    summary: 'The catalogue as CSV, which can be read in again',
    query: version,
    response: 'text/csv; charset=utf-8',
    handle: ({ region, query }) =>
      region.database.snapshot(
        async (tx) => new Reply(writeCsv(await readCatalogue(tx, query.version)), { headers: attachment('csv') }),
      ),
  }),
  defineRoute({
    ...read,
    path: '/catalogue-actions.xlsx',
    summary: 'The catalogue as a workbook, which can be read in again',
    query: version,
    response: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    handle: ({ region, query }) =>
      region.database.snapshot(
        async (tx) =>
          new Reply(await writeWorkbook(await readCatalogue(tx, query.version)), { headers: attachment('xlsx') }),
      ),
  }),
  defineRoute({
    ...read,
    path: '/catalogue-actions.yaml',
    summary: 'The catalogue as YAML, which can be read in again',
    query: version,
    response: 'text/yaml; charset=utf-8',
    handle: ({ region, query }) =>
      region.database.snapshot(
        async (tx) => new Reply(writeYaml(await readCatalogue(tx, query.version)), { headers: attachment('yaml') }),
      ),
  }),
];

/** The catalogue, its files and versions, the grading and the choices. Files first: `.csv` is no number. */
export const catalogueRoutes: readonly Route[] = [...fileRoutes, ...readingRoutes, ...changingRoutes, ...gradingRoutes];
