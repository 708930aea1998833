import { auditRefusals } from '../platform/audit/refusals.ts';
import type { Command } from '../platform/cli/command.ts';
import { backupCommands } from '../platform/db/backup/commands.ts';
import { backupRefusals } from '../platform/db/backup/refusals.ts';
import { dbRefusals } from '../platform/db/refusals.ts';
import { httpRefusals } from '../platform/http/refusals.ts';
import type { Route } from '../platform/http/route.ts';
import { type Language, type Sentences, type Speaker, speaker } from '../platform/http/sentences.ts';
import { exchangeRoutes } from '../contexts/exchange/server.ts';
import { importRefusals } from '../contexts/imports/refusals.ts';
import { type ImportJobs, importCommands, importRoutes, reclassifyRows } from '../contexts/imports/server.ts';
import { knownIndicatorKeys } from '../contexts/indicators/index.ts';
import { indicatorRefusals } from '../contexts/indicators/refusals.ts';
import { indicatorCommands, indicatorRoutes } from '../contexts/indicators/server.ts';
import { organisationRefusals } from '../contexts/organisation/refusals.ts';
import { organisationCommands, organisationRoutes } from '../contexts/organisation/server.ts';
import { appRefusals } from './refusals.ts';

const organisation = { reclassify: reclassifyRows, knownIndicators: knownIndicatorKeys };

/** Every route of the API: what OpenAPI, the permission table and the server are made from. */
export const allRoutes = (jobs: ImportJobs): Route[] => [
  ...organisationRoutes(organisation),
  ...indicatorRoutes,
  ...importRoutes(jobs),
  ...exchangeRoutes,
];

/** Every command that a context brings; the ones of the installation itself are added by the command line. */
export const contextCommands: readonly Command[] = [
  ...organisationCommands(organisation),
  ...importCommands,
  ...indicatorCommands,
  ...backupCommands,
];

const sentences: readonly Sentences[] = [
  appRefusals,
  auditRefusals,
  dbRefusals,
  backupRefusals,
  httpRefusals,
  organisationRefusals,
  importRefusals,
  indicatorRefusals,
];

export const speakers: Record<Language, Speaker> = { sv: speaker(sentences, 'sv'), en: speaker(sentences, 'en') };
