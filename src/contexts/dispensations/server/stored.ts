import type { Selectable } from 'kysely';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { DB } from '../../../platform/db/schema.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { DispensationRequest, Motive } from '../domain/request.ts';
import type { StoredStatus } from '../domain/state-on.ts';
import type { Outcome } from '../domain/states.ts';

export type Row = Selectable<DB['dispensation']>;

/** A dispensation as it is kept. */
export type Stored = {
  id: string;
  number: string;
  version: number;
  status: StoredStatus;
  request: DispensationRequest;
  registryNumber: string | null;
  extendsId: string | null;
  requestedBy: { id: string; name: string };
  submittedOn: PlainDate | null;
  assessment: Assessment | null;
  outcome: Outcome | null;
  decidedOn: PlainDate | null;
  granted: { from: PlainDate; to: PlainDate; hours: number; rateOre: number } | null;
  conditions: string | null;
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** By its id or by its number; undefined when there is none. */
export async function findStored(tx: Tx, key: string): Promise<Stored | undefined> {
  const row = await selectBy(tx, key).executeTakeFirst();
  return row && storedOf(row);
}

/** @throws Refusal `dispensation-unknown` (404). */
export async function requireStored(tx: Tx, key: string): Promise<Stored> {
  const stored = await findStored(tx, key);
  if (!stored) throw unknown(key);
  return stored;
}

/**
 * Locks the row for a change that is made on a version.
 * @throws Refusal `dispensation-unknown` (404), `if-match-missing` (428), `changed-meanwhile` (412).
 */
export async function lockStored(tx: Tx, key: string, ifMatch: string | undefined): Promise<Stored> {
  const row = await selectBy(tx, key).forUpdate().executeTakeFirst();
  if (!row) throw unknown(key);
  if (ifMatch === undefined) throw new Refusal('if-match-missing', {}, { httpStatus: 428 });
  if (ifMatch !== String(row.version)) throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
  return storedOf(row);
}

const unknown = (number: string) => new Refusal('dispensation-unknown', { number }, { httpStatus: 404 });

const selectBy = (tx: Tx, key: string) =>
  tx
    .selectFrom('dispensation')
    .selectAll()
    .where(UUID.test(key) ? 'id' : 'number', '=', key);

export async function readAllStored(tx: Tx): Promise<Stored[]> {
  const rows = await tx.selectFrom('dispensation').selectAll().orderBy('number', 'desc').execute();
  return rows.map(storedOf);
}

const dateOf = (text: string | null) => text as PlainDate | null;

function storedOf(row: Row): Stored {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    status: row.status as StoredStatus,
    request: requestOf(row),
    registryNumber: row.registryNumber,
    extendsId: row.extendsId,
    requestedBy: { id: row.requestedBy, name: row.requestedByName },
    submittedOn: dateOf(row.submittedOn),
    assessment: row.assessment as Assessment | null,
    outcome: row.decisionOutcome as Outcome | null,
    decidedOn: dateOf(row.decidedOn),
    granted:
      row.grantedHours === null
        ? null
        : {
            from: row.grantedFrom as PlainDate,
            to: row.grantedTo as PlainDate,
            hours: row.grantedHours,
            rateOre: row.grantedRateOre!,
          },
    conditions: row.conditions,
  };
}

function requestOf(row: Row): DispensationRequest {
  return {
    unit: row.unitCode,
    staffCategory: row.staffCategory,
    periodFrom: dateOf(row.periodFrom),
    periodTo: dateOf(row.periodTo),
    hours: row.hours,
    weeks: row.weeks,
    supplierName: row.supplierName,
    supplierNumber: row.supplierNumber,
    hourlyRateOre: row.hourlyRateOre,
    motive: row.motive as Motive | null,
    motiveText: row.motiveText,
    tried: row.tried as DispensationRequest['tried'],
    consequence: row.consequence,
    exitPlan: row.exitPlan,
    acute: row.acute,
  };
}

/** Columns of a request. */
export const columnsOf = (request: DispensationRequest) => ({
  unitCode: request.unit,
  staffCategory: request.staffCategory,
  periodFrom: request.periodFrom,
  periodTo: request.periodTo,
  hours: request.hours,
  weeks: request.weeks,
  supplierName: request.supplierName,
  supplierNumber: request.supplierNumber,
  hourlyRateOre: request.hourlyRateOre,
  motive: request.motive,
  motiveText: request.motiveText,
  tried: JSON.stringify(request.tried),
  consequence: request.consequence,
  exitPlan: request.exitPlan,
  acute: request.acute,
});
