import * as z from 'zod';
import { parsePlainDate, isValidOn } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type RegionService, defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import {
  AccountRuleList,
  AgreementList,
  ParameterValueList,
  Region,
  RegionFileVersionList,
  SeriesDefinitionList,
  StaffCategoryList,
  TargetList,
  UnitVersionList,
} from '../contract.ts';
import { changingRoutes } from './changing-routes.ts';
import {
  viewAccountRule,
  viewAgreement,
  viewParameter,
  viewRegion,
  viewSeries,
  viewStaffCategories,
  viewTarget,
  viewUnit,
} from './configuration-views.ts';
import type { OrganisationDependencies } from './dependencies.ts';
import { listRegionFileVersions } from './list-region-file-versions.ts';
import { readConfiguration, readTextOf, type StoredConfiguration } from './stored-region-file.ts';

const read = { tag: 'organisation', permission: 'configuration.read', auditEvent: null, method: 'get' } as const;
const date = z
  .string()
  .max(10)
  .refine((text) => parsePlainDate(text) !== undefined, 'not a date')
  .transform((text) => parsePlainDate(text)!);

/** Everything of the configuration, and the two ways to change it: the whole file, or one entry of it. */
export function organisationRoutes(dependencies: OrganisationDependencies): Route[] {
  return [...readingRoutes, ...listRoutes, ...changingRoutes(dependencies)];
}

/** @throws Refusal `region-file-missing`. */
const inForce = (region: RegionService): Promise<StoredConfiguration> =>
  region.database.snapshot(async (tx) => {
    const stored = await readConfiguration(tx);
    if (!stored) throw new Refusal('region-file-missing', {}, { httpStatus: 404 });
    return stored;
  });

const quoted = (contentHash: string) => ({ etag: `"${contentHash}"` });
const list = (items: unknown[], { contentHash }: StoredConfiguration) =>
  new Reply({ items, next: null, regionFileHash: contentHash }, { headers: quoted(contentHash) });

const readingRoutes: Route[] = [
  defineRoute({
    ...read,
    path: '/region',
    summary: 'The region, its root unit and its care areas',
    response: Region,
    handle: async ({ region }) => viewRegion((await inForce(region)).configuration),
  }),
  defineRoute({
    ...read,
    path: '/region-file',
    summary: 'The region file in force, as text; its ETag goes in If-Match with a change',
    response: 'text/yaml; charset=utf-8',
    handle: async ({ region }) => {
      const stored = await inForce(region);
      const text = await region.database.snapshot((tx) => readTextOf(tx, stored.version));
      const headers = { ...quoted(stored.contentHash), 'content-disposition': 'attachment; filename="region.yaml"' };
      return new Reply(text, { headers });
    },
  }),
  defineRoute({
    ...read,
    path: '/region-file-versions',
    summary: 'Versions of the region file, newest first, with what each changed',
    query: z.object({
      after: z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .optional(),
    }),
    response: RegionFileVersionList,
    handle: ({ region, query }) => region.database.snapshot((tx) => listRegionFileVersions(tx, query.after)),
  }),
];

function listRoute<T>(
  path: string,
  summary: string,
  response: z.ZodType,
  itemsOf: (stored: StoredConfiguration) => T[],
): Route {
  return defineRoute({
    ...read,
    path,
    summary,
    response,
    handle: async ({ region }) => {
      const stored = await inForce(region);
      return list(itemsOf(stored), stored);
    },
  });
}

const listRoutes: Route[] = [
  defineRoute({
    ...read,
    path: '/units',
    summary: 'Versions of the organisation units; with date only those valid then',
    query: z.object({ date: date.optional() }),
    response: UnitVersionList,
    handle: async ({ region, query }) => {
      const stored = await inForce(region);
      const { units } = stored.configuration;
      return list(
        units.filter((unit) => query.date === undefined || isValidOn(unit, query.date)).map(viewUnit),
        stored,
      );
    },
  }),
  listRoute(
    '/staff-categories',
    'Staff categories: the standard ones, then the region’s own',
    StaffCategoryList,
    ({ configuration }) => viewStaffCategories(configuration),
  ),
  listRoute('/parameters', 'Dated parameters with their source', ParameterValueList, ({ configuration }) =>
    configuration.parameters.map(viewParameter),
  ),
  listRoute(
    '/account-rules',
    'Which accounts are which kind of cost; the first that matches wins',
    AccountRuleList,
    ({ configuration }) => configuration.accounts.map(viewAccountRule),
  ),
  listRoute('/targets', 'Dated targets with their decision', TargetList, ({ configuration }) =>
    configuration.targets.map(viewTarget),
  ),
  listRoute('/agreements', 'Agreements for agency staff', AgreementList, ({ configuration }) =>
    configuration.agreements.map(viewAgreement),
  ),
  listRoute(
    '/series-definitions',
    'Indicators that the region defines itself',
    SeriesDefinitionList,
    ({ configuration }) => configuration.series.map(viewSeries),
  ),
];
