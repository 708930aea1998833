import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import { lockData } from '../../../platform/db/data-version.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { newId } from '../../../platform/files/new-id.ts';
import type { AppliedPeopleFileDto } from '../contract.ts';
import { diffPerson } from '../domain/diff-people.ts';
import type { DelegationRule, PeopleFile, Person } from '../domain/person.ts';
import { readPeopleFile } from '../domain/read-people-file.ts';
import { readDelegationRules, readPeople } from './stored-people.ts';

/**
 * Makes persons and their appointments what a people file says. Persons who are not in the file stay as they are: an
 * appointment ends by its last day, not by being left out. Delegation rules are replaced whole when the file has them.
 * @throws Refusal `people-file-unfit` with every fault and its line.
 */
export async function applyPeopleFile(
  tx: Tx,
  file: { fileName: string; text: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<AppliedPeopleFileDto> {
  const read = readPeopleFile(file.text);
  if (!read.ok) throw unfit(file.fileName, read.error);
  await lockData(tx);
  const before = await readPeople(tx);
  await checkReferences(tx, file, read.value, before);
  const known = new Map(before.map((person) => [person.id, person]));
  const changes = read.value.people.flatMap((person) => diffPerson(known.get(person.id), person));
  const changed = new Set(changes.map(({ person }) => person));
  const rules = await newRules(tx, read.value.delegations);
  if (rules) changes.push({ person: null, change: 'changed', text: `Delegationsordningen får ${rules.length} regler` });
  if (changes.length === 0) return { outcome: 'unchanged', changes };
  const stored = read.value.people.filter(({ id }) => changed.has(id));
  // Persons first: someone may stand in for a person who comes later in the file.
  for (const person of stored) await storePerson(tx, person, now);
  for (const person of stored) await replaceAppointments(tx, person);
  if (rules) await replaceRules(tx, rules);
  await appendEvent(tx, {
    actor,
    action: 'apply-people-file',
    entity: 'people',
    entityId: file.fileName,
    before: before.filter(({ id }) => changed.has(id)),
    after: { people: stored, ...(rules ? { delegations: rules } : {}), changes: changes.map(({ text }) => text) },
    at: now,
  });
  return { outcome: 'applied', changes };
}

type Fault = { code: string; line: number; values: Readonly<Record<string, string | number>> };

const unfit = (file: string, faults: readonly Fault[]): Refusal =>
  new Refusal(
    'people-file-unfit',
    { file, count: faults.length },
    { problems: faults.map((fault) => ({ ...fault, file })) },
  );

/** Units, persons stood in for, and HSA-ids against what is stored; places are found again by the text. */
async function checkReferences(
  tx: Tx,
  file: { fileName: string; text: string },
  { people }: PeopleFile,
  stored: readonly Person[],
): Promise<void> {
  const units = new Set(
    (await tx.selectFrom('unitVersion').select('code').distinct().execute()).map(({ code }) => code),
  );
  const ids = new Set([...stored, ...people].map(({ id }) => id));
  const lines = file.text.split('\n');
  const lineOf = (id: string, word: string) => {
    const person = lines.findIndex((line) => line.includes(id));
    const place = lines.findIndex((line, index) => index >= person && line.includes(word));
    return Math.max(place, person, 0) + 1;
  };
  const faults = people.flatMap((person): Fault[] => [
    ...person.roles
      .filter(({ unit }) => !units.has(unit))
      .map(({ unit }) => ({ code: 'people-file-unit-unknown', line: lineOf(person.id, unit), values: { unit } })),
    ...person.roles
      .filter(({ substituteFor }) => substituteFor !== undefined && !ids.has(substituteFor))
      .map(({ substituteFor = '' }) => ({
        code: 'people-file-substitute-unknown',
        line: lineOf(person.id, substituteFor),
        values: { id: substituteFor },
      })),
    ...stored
      .filter(({ id, hsaId }) => hsaId !== undefined && hsaId === person.hsaId && id !== person.id)
      .map(({ id, hsaId = '' }) => ({
        code: 'people-file-hsa-taken',
        line: lineOf(person.id, hsaId),
        values: { id, hsaId },
      })),
  ]);
  if (faults.length > 0) throw unfit(file.fileName, faults);
}

async function storePerson(tx: Tx, { id, name, email, hsaId }: Person, now: Date): Promise<void> {
  const row = { name, email: email ?? null, hsaId: hsaId ?? null };
  await tx
    .insertInto('person')
    .values({ id, ...row, createdAt: now.toISOString() })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

async function replaceAppointments(tx: Tx, { id, roles }: Person): Promise<void> {
  await tx.deleteFrom('appointment').where('personId', '=', id).execute();
  if (roles.length === 0) return;
  const rows = roles.map((role) => ({
    id: newId(),
    personId: id,
    role: role.role,
    unitCode: role.unit,
    validFrom: role.validFrom,
    validTo: role.validTo ?? null,
    employment: role.employment ?? null,
    substituteFor: role.substituteFor ?? null,
  }));
  await tx.insertInto('appointment').values(rows).execute();
}

const ruleKey = ({ decision, role, upToAmountOre, validFrom, validTo, source }: DelegationRule): string =>
  JSON.stringify([decision, role, upToAmountOre ?? null, validFrom, validTo ?? null, source]);

/** The file's rules when they differ from those stored. */
async function newRules(
  tx: Tx,
  rules: readonly DelegationRule[] | undefined,
): Promise<readonly DelegationRule[] | undefined> {
  if (!rules) return undefined;
  const keys = (all: readonly DelegationRule[]) => all.map(ruleKey).toSorted().join('\n');
  return keys(rules) === keys(await readDelegationRules(tx)) ? undefined : rules;
}

async function replaceRules(tx: Tx, rules: readonly DelegationRule[]): Promise<void> {
  await tx.deleteFrom('delegationRule').execute();
  if (rules.length === 0) return;
  const rows = rules.map((rule) => ({
    id: newId(),
    kind: rule.decision,
    role: rule.role,
    upToAmountOre: rule.upToAmountOre ?? null,
    validFrom: rule.validFrom,
    validTo: rule.validTo ?? null,
    source: rule.source,
  }));
  await tx.insertInto('delegationRule').values(rows).execute();
}
