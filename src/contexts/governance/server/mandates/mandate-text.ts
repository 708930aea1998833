import { textTable } from '../../../../platform/cli/table.ts';
import type { MandateDto } from '../../contract/mandates.ts';
import { POINT_WORDS } from './point-words.ts';
import { statusWord } from './stored-mandate.ts';

const ACTIVITY_WORDS = { waiting: 'väntar', ready: 'kan startas', started: 'pågår', completed: 'klar' } as const;

/** A mandate for a terminal: the essentials in words, then what contradicts, the points and the activities. */
export function mandateText(mandate: MandateDto): string {
  const { directive, number } = mandate.established ?? mandate.written;
  const names = new Map(mandate.persons.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? id));
  const lines = [
    `${mandate.key} ${directive.title}`,
    `Läge: ${statusWord(mandate.status)}, version ${number}${mandate.established ? '' : ' (utkast)'}`,
    `Ägare: ${directive.owners.map(nameOf).join(', ') || '–'}   Ledare: ${nameOf(directive.lead) || '–'}`,
    `Tid: ${directive.start ?? '–'} till ${directive.end ?? '–'}`,
    ...directive.mandateGoals.map(({ text }) => `Mål: ${text}`),
  ];
  const contradictions = mandate.contradictions.map(({ message }) => `  ${message}`);
  const points = mandate.points.map(({ key, name, state, plannedOn, passedOn }) => [
    key,
    name,
    POINT_WORDS[state],
    plannedOn ?? '',
    passedOn ?? '',
  ]);
  const activities = mandate.activities.map(({ id, state }) => {
    const row = directive.activities.find((activity) => activity.id === id);
    return [row?.name ?? id, ACTIVITY_WORDS[state], row?.start ?? '', row?.end ?? '', nameOf(row?.responsible ?? null)];
  });
  return [
    ...lines,
    ...(contradictions.length > 0 ? ['', 'Att se över i den senaste versionen:', ...contradictions] : []),
    '',
    textTable(['Punkt', 'Beslutspunkt', 'Läge', 'Planerad', 'Passerad'], points),
    ...(activities.length > 0 ? ['', textTable(['Aktivitet', 'Läge', 'Start', 'Slut', 'Ansvarig'], activities)] : []),
  ].join('\n');
}
