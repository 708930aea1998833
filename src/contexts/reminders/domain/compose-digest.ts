import type { DueItem } from '../../../kernel/due-item.ts';
import { addDays, type PlainDate, toEpochDay } from '../../../kernel/plain-date.ts';
import { compareDue } from './due-groups.ts';
import { fullDate, longDate } from './swedish-date.ts';

export type Digest = { subject: string; text: string };

type Input = {
  name: string;
  today: PlainDate;
  /** What waits for the person, in any order. */
  items: readonly DueItem[];
  /** Address of the web application without a slash at the end; empty when it is not known. */
  publicUrl: string;
  /** Something could not be read, so this may not be all. */
  isPartial: boolean;
};

const DAYS_AHEAD = 7;

/** The daily mail: what is overdue and what is due within seven days. Undefined when there is neither. */
export function composeDigest({ name, today, items, publicUrl, isPartial }: Input): Digest | undefined {
  const sorted = items.toSorted(compareDue);
  const last = addDays(today, DAYS_AHEAD);
  const overdue = sorted.filter(({ due }) => due !== null && due < today);
  const soon = sorted.filter(({ due }) => due !== null && due >= today && due <= last);
  if (overdue.length === 0 && soon.length === 0) return undefined;
  const rest = items.length - overdue.length - soon.length;
  const parts = [
    `Hej ${name}!`,
    ...section('FÖRSENAT', overdue, today, publicUrl),
    ...section('INOM SJU DAGAR', soon, today, publicUrl),
    ...(rest > 0 ? [`Utöver det väntar ${count(rest)} senare eller utan datum.`] : []),
    ...(isPartial ? ['En del uppgifter kunde inte läsas när det här skrevs. Fler saker kan vänta på dig.'] : []),
    `Allt som väntar på dig: ${publicUrl}/att-gora`,
    `Du kan stänga av de här mejlen: ${publicUrl}/att-gora/installningar`,
  ];
  return { subject: subjectOf(overdue.length, soon.length), text: `${parts.join('\n\n')}\n` };
}

const count = (number: number): string => (number === 1 ? 'en sak' : `${number} saker`);

function subjectOf(overdue: number, soon: number): string {
  const late = overdue === 0 ? [] : [overdue === 1 ? '1 försenad' : `${overdue} försenade`];
  const ahead = soon === 0 ? [] : [`${soon} inom sju dagar`];
  return `Att göra: ${[...late, ...ahead].join(', ')}`;
}

function section(title: string, items: readonly DueItem[], today: PlainDate, publicUrl: string): string[] {
  return items.length === 0 ? [] : [title, ...items.map((item) => paragraph(item, today, publicUrl))];
}

function paragraph(item: DueItem, today: PlainDate, publicUrl: string): string {
  const detail = item.detail === undefined ? [] : [`  ${oneLine(item.detail)}`];
  return [`- ${oneLine(item.title)}`, ...detail, `  ${whenText(item.due!, today)}`, `  ${publicUrl}${item.link}`].join(
    '\n',
  );
}

function whenText(due: PlainDate, today: PlainDate): string {
  const days = toEpochDay(due) - toEpochDay(today);
  if (days === 0) return 'Ska vara klart i dag.';
  if (days > 0) return `Ska vara klart senast ${fullDate(due)}.`;
  return `Skulle ha varit klart ${longDate(due)}, för ${days === -1 ? 'en dag' : `${-days} dagar`} sedan.`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
