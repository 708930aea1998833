import { auditRefusals } from '../platform/audit/refusals.ts';
import type { Command } from '../platform/cli/command.ts';
import { backupCommands } from '../platform/db/backup/commands.ts';
import { backupRefusals } from '../platform/db/backup/refusals.ts';
import { dbRefusals } from '../platform/db/refusals.ts';
import { httpRefusals } from '../platform/http/refusals.ts';
import type { Route } from '../platform/http/route.ts';
import { type Language, type Sentences, type Speaker, speaker } from '../platform/http/sentences.ts';
import { attachmentsRefusals } from '../contexts/attachments/refusals.ts';
import { type AttachableThings, attachmentRoutes } from '../contexts/attachments/server.ts';
import { auditRefusals as registerRefusals } from '../contexts/audit/refusals.ts';
import { auditCommands, auditRoutes } from '../contexts/audit/server.ts';
import { dispensationsRefusals } from '../contexts/dispensations/refusals.ts';
import {
  dispensationsCommands,
  dispensationsDue,
  dispensationsRoutes,
  mayReadDispensation,
  unitOfDispensation,
} from '../contexts/dispensations/server.ts';
import { exchangeRoutes } from '../contexts/exchange/server.ts';
import {
  dueInMandates,
  findMeeting,
  governanceCommands,
  governanceRoutes,
  steeringDueSources,
  unitOfGovernance,
} from '../contexts/governance/server.ts';
import { governanceRefusals } from '../contexts/governance/refusals.ts';
import { importRefusals } from '../contexts/imports/refusals.ts';
import {
  type ImportJobs,
  importCommands,
  importRoutes,
  ledgerDueSource,
  reclassifyRows,
} from '../contexts/imports/server.ts';
import { knownIndicatorKeys } from '../contexts/indicators/index.ts';
import { indicatorRefusals } from '../contexts/indicators/refusals.ts';
import { indicatorCommands, indicatorRoutes } from '../contexts/indicators/server.ts';
import { organisationRefusals } from '../contexts/organisation/refusals.ts';
import { organisationCommands, organisationRoutes } from '../contexts/organisation/server.ts';
import { peopleRefusals } from '../contexts/people/refusals.ts';
import { peopleCommands, peopleRoutes, type SignInSettings } from '../contexts/people/server.ts';
import {
  actionsDue,
  followUpDueSource,
  localPlanDueSources,
  plansCommands,
  plansRoutes,
} from '../contexts/plans/server.ts';
import { plansRefusals } from '../contexts/plans/refusals.ts';
import { remindersRefusals } from '../contexts/reminders/refusals.ts';
import { outboxDueSource, remindersCommands, remindersRoutes } from '../contexts/reminders/server.ts';
import { sourcingRefusals } from '../contexts/sourcing/refusals.ts';
import {
  localContractCommands,
  localContractDueSource,
  localContractRoutes,
  unitOfLocalContract,
} from '../contexts/sourcing/server.ts';
import type { DueSource } from '../platform/due-source.ts';
import { readMailSettings } from '../platform/mail/mail-settings.ts';
import { appRefusals } from './refusals.ts';

const organisation = { reclassify: reclassifyRows, knownIndicators: knownIndicatorKeys };

/** What is due in each context: to-do lists, reminders, the calendar and drafted agendas are made from it. */
export const dueSources: readonly DueSource[] = [
  ledgerDueSource,
  actionsDue,
  ...localPlanDueSources,
  followUpDueSource,
  dispensationsDue,
  localContractDueSource,
  dueInMandates,
  ...steeringDueSources,
  outboxDueSource,
];

/** Requests for dispensation are reviewed at meetings that take place. */
const meetingExists: typeof findMeeting = async (tx, id) => {
  const meeting = await findMeeting(tx, id);
  return meeting?.isCancelled === true ? undefined : meeting;
};

/** What files can be attached to. */
const attachableThings: AttachableThings = {
  dispensation: { permission: 'dispensations.read', unitOf: unitOfDispensation },
  decision: { permission: 'decisions.read', unitOf: unitOfGovernance.decision },
  meeting: { permission: 'steering.read', unitOf: unitOfGovernance.meeting },
  mandate: { permission: 'mandates.read', unitOf: unitOfGovernance.mandate },
  'decision-point': { permission: 'mandates.read', unitOf: unitOfGovernance['decision-point'] },
  'local-contract': { permission: 'local-contracts.read', unitOf: unitOfLocalContract },
};

/** What the reminders are made of, and how they leave. */
export const reminders = { dueSources, mail: readMailSettings(process.env) };

/** Every route of the API: what OpenAPI, the permission table and the server are made from. */
export const allRoutes = (jobs: ImportJobs, signIn: SignInSettings): Route[] => [
  ...organisationRoutes(organisation),
  ...indicatorRoutes,
  ...importRoutes(jobs),
  ...exchangeRoutes,
  ...attachmentRoutes(attachableThings),
  ...peopleRoutes(signIn),
  ...auditRoutes({ dispensation: mayReadDispensation }),
  ...governanceRoutes({ dueSources }),
  ...dispensationsRoutes({ meetingExists }),
  ...localContractRoutes,
  ...plansRoutes,
  ...remindersRoutes(reminders),
];

/** Every command that a context brings; the ones of the installation itself are added by the command line. */
export const contextCommands: readonly Command[] = [
  ...organisationCommands(organisation),
  ...importCommands,
  ...indicatorCommands,
  ...peopleCommands,
  ...auditCommands,
  ...governanceCommands,
  ...dispensationsCommands,
  ...localContractCommands,
  ...plansCommands,
  ...remindersCommands(reminders),
  ...backupCommands,
];

/** Every table of sentences; a code stands in one of them. */
export const sentences: readonly Sentences[] = [
  appRefusals,
  auditRefusals,
  dbRefusals,
  backupRefusals,
  httpRefusals,
  organisationRefusals,
  importRefusals,
  indicatorRefusals,
  peopleRefusals,
  attachmentsRefusals,
  registerRefusals,
  governanceRefusals,
  dispensationsRefusals,
  sourcingRefusals,
  plansRefusals,
  remindersRefusals,
];

export const speakers: Record<Language, Speaker> = { sv: speaker(sentences, 'sv'), en: speaker(sentences, 'en') };
