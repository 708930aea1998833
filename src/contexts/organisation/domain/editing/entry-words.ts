import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { SectionName, Sections } from '../configuration.ts';
import { BUILT_IN_STAFF_CATEGORIES } from '../staff-categories.ts';
import { targetPathKey } from '../rules/overlaps.ts';

/** An entry of a section without its place, as changes compare it. */
export type Entry = Readonly<Record<string, unknown>>;

export type SectionWords<N extends SectionName> = {
  /** What the entry is called in a Swedish sentence, with its article. */
  noun: string;
  /** What makes it the same entry before and after. */
  keyOf(entry: Sections[N][number]): string;
  /** How a reader knows it. */
  nameOf(entry: Sections[N][number]): string;
  /** What a new one says, where the name does not tell. */
  contentOf?(entry: Sections[N][number]): string;
};

const since = ({ validFrom }: { validFrom: string }) => (validFrom === '1900-01-01' ? '' : ` från ${validFrom}`);

const KIND_WORDS: Readonly<Record<Sections['accounts'][number]['kind'], string>> = {
  'own-personnel': 'egen personal',
  'own-personnel-pension': 'pensioner för egen personal',
  agency: 'hyrpersonal',
  'agency-on-call': 'hyrpersonal, jour',
  excluded: 'räknas inte',
};

/** As inside a sentence: `läkare`, but `ST-läkare`. */
function categoryWord(key: string): string {
  const name = BUILT_IN_STAFF_CATEGORIES.find((category) => category.key === key)?.name ?? key;
  return name.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
}

export const sectionWords: { readonly [N in SectionName]: SectionWords<N> } = {
  parameters: {
    noun: 'parameter',
    keyOf: (entry) => `${entry.key} ${entry.validFrom}`,
    nameOf: (entry) => `${entry.key}${since(entry)}`,
    contentOf: ({ value }) => valueWord(value),
  },
  units: {
    noun: 'enhet',
    keyOf: (entry) => `${entry.code} ${entry.validFrom}`,
    nameOf: (entry) => `${entry.code} ${entry.name}${since(entry)}`,
  },
  staffCategories: { noun: 'personalkategori', keyOf: ({ key }) => key, nameOf: ({ key, name }) => `${key} ${name}` },
  accounts: {
    noun: 'kontoregel',
    keyOf: ({ accounts, validFrom }) => `${accounts.from}-${accounts.to} ${validFrom}`,
    nameOf: (entry) => `${entry.accounts.text}${since(entry)}`,
    contentOf: ({ kind, staffCategory }) =>
      staffCategory === undefined ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}, ${categoryWord(staffCategory)}`,
  },
  targets: {
    noun: 'mål',
    keyOf: (entry) => `${targetPathKey(entry)} ${entry.due}`,
    nameOf: (entry) => `${targetPathKey(entry)} till ${entry.due}`,
    contentOf: ({ value, toBeDecidedBy }) =>
      value === undefined ? `beslutas senast ${toBeDecidedBy ?? ''}` : valueWord(value),
  },
  agreements: {
    noun: 'avtal',
    keyOf: (entry) => `${entry.key} ${entry.validFrom}`,
    nameOf: (entry) => `${entry.key} ${entry.name}${since(entry)}`,
  },
  series: { noun: 'egen serie', keyOf: ({ key }) => key, nameOf: ({ key, name }) => `${key} ${name}` },
};

/** Swedish words for the keys whose change a sentence tells. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  accounts: 'konton',
  aggregation: 'sammanräkning',
  careArea: 'vårdområde',
  costCentres: 'kostnadsställen',
  decision: 'beslut',
  direction: 'riktning',
  from: 'start',
  includesVatRate: 'ingående moms',
  kind: 'slag',
  level: 'nivå',
  name: 'namn',
  note: 'anteckning',
  organisationNumber: 'organisationsnummer',
  parent: 'enhet ovanför',
  registryNumberPattern: 'diarienummer',
  role: 'roll',
  source: 'källa',
  staffCategories: 'personalkategorier',
  staffCategory: 'personalkategori',
  suppliers: 'leverantörer',
  toBeDecidedBy: 'beslutas senast',
  unitOfMeasure: 'måttenhet',
  validTo: 'sista dag',
  value: 'värde',
};

export const fieldWord = (key: string): string => FIELD_WORDS[key] ?? key;

/** A value as a Swedish sentence shows it. */
export function valueWord(value: unknown): string {
  if (value === undefined) return 'inget';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return parsePlainDate(value) ? value : `”${value}”`;
  if (Array.isArray(value))
    return value.length === 0 ? 'inga' : value.map((item) => (isRange(item) ? item.text : String(item))).join(', ');
  if (isRange(value)) return value.text;
  const { date, value: amount } = value as { date: string; value: number };
  return `${valueWord(amount)} ${date}`;
}

const isRange = (value: unknown): value is { text: string } =>
  typeof value === 'object' && value !== null && 'text' in value;
