import type { MeetingDto } from '../../src/contexts/governance/contract/steering.ts';
import { addMember } from '../../src/contexts/governance/server/steering/add-member.ts';
import { addAgendaItem } from '../../src/contexts/governance/server/steering/add-agenda-item.ts';
import { callMeeting } from '../../src/contexts/governance/server/steering/call-meeting.ts';
import { createSteeringGroup } from '../../src/contexts/governance/server/steering/create-steering-group.ts';
import { holdMeeting } from '../../src/contexts/governance/server/steering/hold-meeting.ts';
import { planMeeting } from '../../src/contexts/governance/server/steering/plan-meeting.ts';
import { showMeeting } from '../../src/contexts/governance/server/steering/show-meeting.ts';
import type { Steerer } from '../../src/contexts/governance/server/steering/steerer.ts';
import { writeMinutes } from '../../src/contexts/governance/server/steering/write-minutes.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import type { Tx } from '../../src/platform/db/types.ts';
import { openImportRegion } from './import-region.ts';

const REGION = `region: { code: "24", name: Region Exempel, registryNumberPattern: "RS {number}-{year}" }
units:
  - { code: R, name: Region Exempel, level: region }
  - { code: PV, name: Primärvård, level: område, parent: R }
  - { code: HC1, name: Hälsocentralen Norr, level: verksamhet, parent: PV, costCentres: ["3100-3199"] }
  - { code: LS, name: Länssjukhuset, level: område, parent: R }
agreements:
  - { key: framework, name: Ramavtalet, kind: framework, validFrom: 2024-01-01, validTo: 2026-12-31, staffCategories: [physician] }
  - { key: radiology, name: Avtal röntgen, kind: local, validFrom: 2025-01-01, validTo: 2026-10-31, staffCategories: [other] }
`;

/** The day of the tests: 2026-09-17, in the morning. */
export const NOW = new Date('2026-09-17T08:00:00Z');
export const TODAY = plainDate('2026-09-17');

/** Someone who may change every steering group. */
export const keeper = (person = 'lead', now = NOW): Steerer => ({
  actor: { id: person, role: 'programme-lead' },
  now,
  mayChange: () => true,
});
/** Someone whose only right is the part they have in the group. */
export const outsider = (person: string, now = NOW): Steerer => ({
  actor: { id: person, role: 'controller' },
  now,
  mayChange: () => false,
});

const PEOPLE = { chair: 'Anders Provberg', sec: 'Maria Testgren', hr: 'Johan Bemanström', former: 'Per Siffermark' };

/**
 * A region with the steering group STYR: `chair`, `sec`, the member `hr`, and `former`, who was its secretary until the
 * day before the tests.
 */
export async function openSteeringRegion() {
  const region = await openImportRegion();
  await region.apply(REGION);
  const { database } = region;
  await database.transaction(async (tx) => {
    for (const [id, name] of Object.entries(PEOPLE))
      await tx.insertInto('person').values({ id, name, createdAt: NOW.toISOString() }).execute();
    await createSteeringGroup(tx, { key: 'STYR', name: 'Styrgruppen', unit: 'R', duties: ['Följa målen'] }, keeper());
    const validFrom = plainDate('2026-01-01');
    await addMember(tx, 'STYR', { person: 'chair', role: 'chair', validFrom }, keeper());
    await addMember(tx, 'STYR', { person: 'sec', role: 'secretary', validFrom }, keeper());
    await addMember(tx, 'STYR', { person: 'hr', role: 'member', validFrom }, keeper());
    const validTo = plainDate('2026-09-16');
    await addMember(tx, 'STYR', { person: 'former', role: 'secretary', validFrom, validTo }, keeper());
  });
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  const show = (reference: string, steerer = keeper()): Promise<MeetingDto> =>
    database.snapshot((tx) => showMeeting(tx, reference, steerer));
  /** Actions of the audit events, the newest last. */
  const events = async (): Promise<string[]> =>
    (await database.snapshot((tx) => tx.selectFrom('auditEvent').select('action').orderBy('id').execute())).map(
      ({ action }) => action,
    );

  const planned = (date = TODAY) =>
    run((tx) => planMeeting(tx, { group: 'STYR', date, startsAt: '09:00', place: 'Sal A' }, keeper()));
  /** A meeting of the day with one item. */
  const held = async () => {
    const { reference } = await planned();
    const { id: item } = await run((tx) => addAgendaItem(tx, reference, { title: 'Hyrkostnaden' }, keeper()));
    await run((tx) => callMeeting(tx, reference, keeper(), '*'));
    await run((tx) => holdMeeting(tx, reference, keeper(), '*'));
    return { reference, item };
  };
  /** As `held`, with everyone there and the chair and `hr` to adjust the minutes. */
  const written = async () => {
    const meeting = await held();
    const attendance = ['chair', 'sec', 'hr'].map((person) => ({ person, isPresent: true }));
    const minutes = { attendance, adjusters: ['chair', 'hr'] };
    await run((tx) => writeMinutes(tx, meeting.reference, minutes, keeper(), '*'));
    return meeting;
  };
  return { ...region, run, show, events, planned, held, written };
}

export type SteeringRegion = Awaited<ReturnType<typeof openSteeringRegion>>;
