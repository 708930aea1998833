import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { parsePlainDate, type PlainDate, validitiesOverlap } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Appointment, DelegationRule, PeopleFile, Person } from './person.ts';
import { roleOfText } from './role-of-text.ts';
import { ROLES } from './roles.ts';

/** A fault with its place; fits the kernel's `Problem`. */
export type PeopleProblem = {
  code: string;
  line: number;
  otherLine?: number;
  values: Readonly<Record<string, string | number>>;
};

type Reader = { problems: PeopleProblem[]; lineOf(node: unknown): number };
type Placed<T> = { value: T; line: number };

const PERSON_KEYS = ['id', 'name', 'email', 'hsaId', 'roles'];
const ROLE_KEYS = ['role', 'unit', 'validFrom', 'validTo', 'employment', 'substituteFor'];
const DELEGATION_KEYS = ['decision', 'role', 'upToAmount', 'validFrom', 'validTo', 'source'];
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,99}$/u;
const EARLIEST = '1900-01-01' as PlainDate;

/** Reads a people file: persons with their dated roles, and the delegation rules. Every fault at once, with its line. */
export function readPeopleFile(text: string): Result<PeopleFile, PeopleProblem[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0) {
    return fail(document.errors.map(({ pos }) => ({ code: 'people-file-syntax', line: lineAt(pos[0]), values: {} })));
  }
  const reader: Reader = {
    problems: [],
    lineOf: (node) => lineAt((node as Partial<Node> | null | undefined)?.range?.[0] ?? 0),
  };
  const root = document.contents;
  if (!isMap(root)) return fail([{ code: 'people-file-not-a-map', line: 1, values: {} }]);
  checkKeys(reader, root, ['people', 'delegations']);
  const people = listOf(reader, root, 'people').map((node) => readPerson(reader, node));
  if (!root.has('people')) reader.problems.push({ code: 'people-file-people-missing', line: 1, values: {} });
  const delegations = root.has('delegations')
    ? listOf(reader, root, 'delegations').flatMap((node) => readDelegation(reader, node) ?? [])
    : undefined;
  tellTwice(reader, people);
  if (reader.problems.length > 0) return fail(reader.problems.toSorted((a, b) => a.line - b.line));
  return ok({ people: people.flatMap((person) => (person ? [person.value] : [])), delegations });
}

function tell(reader: Reader, node: unknown, code: string, values: PeopleProblem['values'] = {}): undefined {
  reader.problems.push({ code, line: reader.lineOf(node), values });
}

function checkKeys(reader: Reader, map: YAMLMap, known: readonly string[]): void {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!known.includes(name)) tell(reader, key, 'people-file-key-unknown', { key: name, known: known.join(', ') });
  }
}

function listOf(reader: Reader, map: YAMLMap, key: string): YAMLMap[] {
  const node = map.get(key, true) as unknown;
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  if (!isSeq(node)) return tell(reader, node, 'people-file-not-a-list', { key }) ?? [];
  return node.items.flatMap((item) => {
    if (isMap(item)) return [item];
    tell(reader, item, 'people-file-not-an-entry', { key });
    return [];
  });
}

function textOf(reader: Reader, map: YAMLMap, key: string, required: boolean): string | undefined {
  const node = map.get(key, true) as unknown;
  if (node === undefined || (isScalar(node) && node.value === null)) {
    return required ? tell(reader, map, 'people-file-key-missing', { key }) : undefined;
  }
  const written = isScalar(node) ? String(node.source ?? node.value).trim() : '';
  return written === '' || /\p{Cc}/u.test(written) ? tell(reader, node, 'people-file-text-unfit', { key }) : written;
}

function dateOf(reader: Reader, map: YAMLMap, key: string): PlainDate | undefined {
  const text = textOf(reader, map, key, false);
  if (text === undefined) return undefined;
  return parsePlainDate(text) ?? tell(reader, map.get(key, true), 'people-file-date-unfit', { key, value: text });
}

function validityOf(reader: Reader, map: YAMLMap): { validFrom: PlainDate; validTo?: PlainDate } {
  const validFrom = dateOf(reader, map, 'validFrom') ?? EARLIEST;
  const validTo = dateOf(reader, map, 'validTo');
  if (validTo !== undefined && validTo < validFrom)
    tell(reader, map, 'people-file-ends-before-it-begins', { validFrom, validTo });
  return { validFrom, ...(validTo === undefined ? {} : { validTo }) };
}

function roleIn(reader: Reader, map: YAMLMap) {
  const text = textOf(reader, map, 'role', true);
  if (text === undefined) return undefined;
  const role = roleOfText(text);
  return (
    role ?? tell(reader, map.get('role', true), 'people-file-role-unknown', { role: text, known: ROLES.join(', ') })
  );
}

function readPerson(reader: Reader, map: YAMLMap): Placed<Person> | undefined {
  checkKeys(reader, map, PERSON_KEYS);
  const id = textOf(reader, map, 'id', true);
  const name = textOf(reader, map, 'name', true);
  const email = textOf(reader, map, 'email', false);
  const hsaId = textOf(reader, map, 'hsaId', false);
  if (id !== undefined && !ID.test(id)) tell(reader, map.get('id', true), 'people-file-id-unfit', { id });
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email))
    tell(reader, map.get('email', true), 'people-file-email-unfit', { email });
  const roles = listOf(reader, map, 'roles').flatMap((node) => readRole(reader, node) ?? []);
  tellOverlaps(reader, roles);
  if (id === undefined || name === undefined) return undefined;
  return { value: { id, name, email, hsaId, roles: roles.map(({ value }) => value) }, line: reader.lineOf(map) };
}

function readRole(reader: Reader, map: YAMLMap): Placed<Appointment> | undefined {
  checkKeys(reader, map, ROLE_KEYS);
  const role = roleIn(reader, map);
  const unit = textOf(reader, map, 'unit', true);
  const validity = validityOf(reader, map);
  const employment = textOf(reader, map, 'employment', false);
  const substituteFor = textOf(reader, map, 'substituteFor', false);
  if (role === undefined || unit === undefined) return undefined;
  return { value: { role, unit, ...validity, employment, substituteFor }, line: reader.lineOf(map) };
}

function readDelegation(reader: Reader, map: YAMLMap): DelegationRule | undefined {
  checkKeys(reader, map, DELEGATION_KEYS);
  const decision = textOf(reader, map, 'decision', true);
  const role = roleIn(reader, map);
  const source = textOf(reader, map, 'source', true);
  const amount = textOf(reader, map, 'upToAmount', false);
  const kronor = Number(amount);
  if (amount !== undefined && !(Number.isSafeInteger(kronor) && kronor >= 0))
    tell(reader, map.get('upToAmount', true), 'people-file-amount-unfit', { value: amount });
  const validity = validityOf(reader, map);
  if (decision === undefined || role === undefined || source === undefined) return undefined;
  return { decision, role, source, ...validity, upToAmountOre: amount === undefined ? undefined : kronor * 100 };
}

/** The same role over the same unit may not be given twice for the same day. */
function tellOverlaps(reader: Reader, roles: readonly Placed<Appointment>[]): void {
  for (const [index, later] of roles.entries()) {
    const earlier = roles
      .slice(0, index)
      .find(
        ({ value }) =>
          value.role === later.value.role &&
          value.unit === later.value.unit &&
          value.substituteFor === later.value.substituteFor &&
          validitiesOverlap(value, later.value),
      );
    if (!earlier) continue;
    const { role, unit } = later.value;
    const place = { line: later.line, otherLine: earlier.line };
    reader.problems.push({ code: 'people-file-role-twice', ...place, values: { role, unit } });
  }
}

function tellTwice(reader: Reader, people: readonly (Placed<Person> | undefined)[]): void {
  const seen = new Map<string, number>();
  for (const person of people) {
    if (!person) continue;
    const { id, hsaId } = person.value;
    for (const [key, code] of [
      [`id ${id}`, 'people-file-person-twice'],
      [hsaId && `hsa ${hsaId}`, 'people-file-hsa-twice'],
    ] as const) {
      if (!key) continue;
      const first = seen.get(key);
      if (first !== undefined)
        reader.problems.push({ code, line: person.line, otherLine: first, values: { id, hsaId: hsaId ?? '' } });
      else seen.set(key, person.line);
    }
  }
}
