import type { RegionConfiguration, SectionName, Sections } from '../configuration.ts';
import { type Entry, fieldWord, type SectionWords, sectionWords, valueWord } from './entry-words.ts';

/** One difference between two configurations, told in Swedish. */
export type ConfigurationChange = {
  section: string;
  key: string;
  change: 'added' | 'changed' | 'removed';
  text: string;
};

export const SECTION_NAMES = Object.keys(sectionWords) as SectionName[];

/** What applying `after` in place of `before` changes; places in the file are no difference. Empty when nothing is. */
export function diffConfigurations(
  before: RegionConfiguration | undefined,
  after: RegionConfiguration,
): ConfigurationChange[] {
  return [
    ...diffRegion(before?.region, after.region),
    ...SECTION_NAMES.flatMap((section) => diffSection(section, before?.[section] ?? [], after[section])),
  ];
}

function diffRegion(
  before: RegionConfiguration['region'] | undefined,
  after: RegionConfiguration['region'],
): ConfigurationChange[] {
  if (!before)
    return [{ section: 'region', key: after.code, change: 'added', text: `Ny region: ${after.code} ${after.name}` }];
  const differences = fieldDifferences(before, after);
  return differences
    ? [{ section: 'region', key: after.code, change: 'changed', text: `Ändrad region ${after.code}: ${differences}` }]
    : [];
}

function diffSection<N extends SectionName>(
  section: N,
  before: Sections[N],
  after: Sections[N],
): ConfigurationChange[] {
  const { noun, keyOf, nameOf, contentOf } = sectionWords[section] as SectionWords<N>;
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const kept = new Set(after.map((entry) => keyOf(entry)));
  const changes: ConfigurationChange[] = [];
  for (const entry of after) {
    const key = keyOf(entry);
    const previous = old.get(key);
    const differences = previous ? fieldDifferences(previous, entry) : undefined;
    if (!previous)
      changes.push({
        section,
        key,
        change: 'added',
        text: `${neuter(noun) ? 'Nytt' : 'Ny'} ${noun}: ${nameOf(entry)}${contentOf ? ` (${contentOf(entry)})` : ''}`,
      });
    else if (differences)
      changes.push({
        section,
        key,
        change: 'changed',
        text: `${neuter(noun) ? 'Ändrat' : 'Ändrad'} ${noun} ${nameOf(entry)}: ${differences}`,
      });
  }
  for (const [key, entry] of old) {
    if (!kept.has(key))
      changes.push({
        section,
        key,
        change: 'removed',
        text: `${neuter(noun) ? 'Borttaget' : 'Borttagen'} ${noun}: ${nameOf(entry)}`,
      });
  }
  const inOrder = (entries: Sections[N]) =>
    entries
      .map((entry) => keyOf(entry))
      .filter((key) => old.has(key) && kept.has(key))
      .join('\n');
  if (section === 'accounts' && inOrder(before) !== inOrder(after)) {
    changes.push({
      section,
      key: 'order',
      change: 'changed',
      text: 'Ändrad ordning mellan kontoreglerna: den första som fångar kontot gäller',
    });
  }
  return changes;
}

const neuter = (noun: string): boolean => noun === 'mål' || noun === 'avtal';

/** `namn ”A” blir ”B”; nivå …`, or undefined when nothing but the place differs. */
function fieldDifferences(before: Entry, after: Entry): string | undefined {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => key !== 'line' && key !== 'index',
  );
  const differing = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return differing.length === 0
    ? undefined
    : differing.map((key) => fieldChange(fieldWord(key), before[key], after[key])).join('; ');
}

function fieldChange(field: string, before: unknown, after: unknown): string {
  if (before === undefined) return `${field} sätts till ${valueWord(after)}`;
  if (after === undefined) return `${field} ${valueWord(before)} tas bort`;
  return `${field} ${valueWord(before)} blir ${valueWord(after)}`;
}
