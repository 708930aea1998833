import { AGENDA_HEADINGS, type DueItem } from '../../../../kernel/due-item.ts';

/** The product's own headings stand around those that come from other parts. */
export const ITEM_HEADINGS = ['opening', ...AGENDA_HEADINGS, 'follow-up', 'proposals', 'other'] as const;
export type ItemHeading = (typeof ITEM_HEADINGS)[number];

export type DraftItem = { key: string; heading: ItemHeading; title: string; detail: string; link: string | null };

export type StandingItem = {
  id: string;
  sourceKey: string | null;
  title: string;
  detail: string;
  link: string | null;
  isEdited: boolean;
  isRemoved: boolean;
};

export type Draft = {
  add: DraftItem[];
  /** Items that nobody has written in and whose words or figures are others now. */
  refresh: (DraftItem & { id: string })[];
};

/** What is due becomes an item when it belongs on the steering group's agenda. The same thing told twice is one item. */
export function draftItems(due: readonly DueItem[]): DraftItem[] {
  const items = new Map<string, DraftItem>();
  for (const { key, agenda, title, detail = '', link } of due)
    if (agenda && !items.has(key)) items.set(key, { key, heading: agenda, title, detail, link });
  return [...items.values()];
}

/**
 * What a new draft does to an agenda that exists: adds what is new, writes anew what nobody has touched, and leaves
 * what was edited or removed as it is.
 */
export function planDraft(standing: readonly StandingItem[], drafted: readonly DraftItem[]): Draft {
  const byKey = new Map(standing.map((item) => [item.sourceKey, item]));
  const draft: Draft = { add: [], refresh: [] };
  for (const item of drafted) {
    const known = byKey.get(item.key);
    if (!known) draft.add.push(item);
    else if (!known.isEdited && !known.isRemoved && differs(known, item)) draft.refresh.push({ ...item, id: known.id });
  }
  return draft;
}

const differs = (known: StandingItem, { title, detail, link }: DraftItem): boolean =>
  known.title !== title || known.detail !== detail || known.link !== link;

const rankOf = (heading: ItemHeading): number => ITEM_HEADINGS.indexOf(heading);

/**
 * The agenda with new items put in: after the last item of their heading or of an earlier one, so that an order that
 * someone has made stays as it is.
 */
export function placeItems<T extends { heading: ItemHeading }>(standing: readonly T[], added: readonly T[]): T[] {
  const placed = [...standing];
  for (const item of added) {
    const before = placed.findLastIndex(({ heading }) => rankOf(heading) <= rankOf(item.heading));
    placed.splice(before + 1, 0, item);
  }
  return placed;
}
