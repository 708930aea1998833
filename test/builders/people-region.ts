import { peopleAccess } from '../../src/contexts/people/server.ts';
import { applyPeopleFile } from '../../src/contexts/people/server/apply-people-file.ts';
import { localActor } from '../../src/platform/audit/append-event.ts';
import { openImportRegion, REGION } from './import-region.ts';

/** Karin leads the region, Per does its accounts, Ulla's appointment ended in 2020; Astrid has two employments. */
const PEOPLE = `people:
  - { id: karin, name: Karin Exempelsson, hsaId: SE2321000222-K001, roles: [{ role: regional-director, unit: R }] }
  - { id: per, name: Per Siffermark, roles: [{ role: controller, unit: R }] }
  - { id: ulla, name: Ulla Granskare, roles: [{ role: auditor, unit: R, validTo: 2020-12-31 }] }
  - id: astrid
    name: Astrid Ekbacke
    roles:
      - { role: head-of-department, unit: HC1, employment: SE2321000222-A001 }
      - { role: head-of-department, unit: HC2, employment: SE2321000222-A002, validTo: 2026-06-15 }
`;

/** A region with people in it, and ways to look at what has happened to them. */
export async function openPeopleRegion() {
  const { database, close, apply } = await openImportRegion();
  await apply(REGION);
  const applyPeople = (text: string) =>
    database.transaction((tx) =>
      applyPeopleFile(
        tx,
        { fileName: 'people.yaml', text },
        { actor: localActor, now: new Date('2026-01-01T10:00:00Z') },
      ),
    );
  await applyPeople(PEOPLE);
  const access = peopleAccess(database, { isDemonstration: false });
  /** Who calls with a session's cookie; undefined for nobody. */
  const bySession = (secret: string, now: Date) =>
    access.principalOf(new Headers({ cookie: `varaktig=${secret}` }), now);
  const byToken = (token: string, now: Date) =>
    access.principalOf(new Headers({ authorization: `Bearer ${token}` }), now);
  const events = (action: string) =>
    database.snapshot((tx) =>
      tx.selectFrom('auditEvent').selectAll().where('action', '=', action).orderBy('id').execute(),
    );
  return { database, close, applyPeople, access, bySession, byToken, events };
}

export type PeopleRegion = Awaited<ReturnType<typeof openPeopleRegion>>;
