import { ROLE_NAMES } from '../../people/index.ts';
import { ACTION_WORDS } from './sentences.ts';

/** An event as far as its sentence needs it. */
export type EventFacts = {
  action: string;
  entity: string;
  entityId: string;
  before: unknown;
  after: unknown;
  /** Name of who did it, as `nameOfActor` gives it. */
  actorName: string;
};

const UNNAMED: Readonly<Record<string, string>> = { local: 'Den lokala användaren', visitor: 'En besökare' };

/** A person's name; the built-in users' names; a person who is not known any more by id, which says more than nothing. */
export const nameOfActor = (actor: string, personName: string | null): string =>
  personName ?? UNNAMED[actor] ?? `Personen ${actor}`;

/** `person`: whoever signs in does so in no role yet. */
export const nameOfRole = (role: string): string =>
  role === 'person' ? 'Ingen roll än' : ((ROLE_NAMES as Readonly<Record<string, string>>)[role] ?? role);

/** What the action is called, or its own word where the table has none. */
export const nameOfAction = (action: string): string => ACTION_WORDS[action]?.name ?? `Annan händelse (${action})`;

/** The event as a Swedish sentence. An action without words is told of as it is, rather than hidden or guessed at. */
export function describeEvent(event: EventFacts): string {
  const words = ACTION_WORDS[event.action];
  if (words) return fill(words.sentence, event);
  return `${event.actorName} gjorde något som registret saknar ord för: ${event.action} (${event.entity} ${event.entityId}).`;
}

/** Actions whose name or sentence has the text in it: what lets a reader search in the register's own words. */
export function actionsNamed(text: string): string[] {
  const wanted = text.toLowerCase();
  return Object.entries(ACTION_WORDS)
    .filter(([, { name, sentence }]) =>
      `${name} ${sentence.replaceAll(/[[{][^\]}]*[\]}]/g, '')}`.toLowerCase().includes(wanted),
    )
    .map(([action]) => action);
}

function fill(template: string, event: EventFacts): string {
  const optional = template.replaceAll(/\[([^\]]*)\]/g, (_, part: string) =>
    placeholdersOf(part).every((name) => valueOf(name, event) !== undefined) ? part : '',
  );
  // A value may be a whole sentence with a full stop of its own.
  return optional.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => valueOf(name, event) ?? '–').replace(/\.\.$/, '.');
}

const placeholdersOf = (text: string): string[] => [...text.matchAll(/\{([\w.]+)\}/g)].map(([, name]) => name!);

function valueOf(name: string, event: EventFacts): string | undefined {
  if (name === 'actor') return event.actorName;
  if (name === 'id') return event.entityId;
  const [side, ...path] = name.split('.');
  let value: unknown = side === 'before' ? event.before : event.after;
  for (const key of path) value = typeof value === 'object' && value !== null ? (value as never)[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
