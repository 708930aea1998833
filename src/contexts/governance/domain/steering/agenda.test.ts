import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { type DraftItem, draftItems, ITEM_HEADINGS, placeItems, planDraft, type StandingItem } from './agenda.ts';

const item = (key: string, rest: Partial<DraftItem> = {}): DraftItem => ({
  key,
  heading: 'targets',
  title: `Ärende ${key}`,
  detail: '',
  link: null,
  ...rest,
});
const standing = (key: string | null, rest: Partial<StandingItem> = {}): StandingItem => ({
  id: `id-${key}`,
  sourceKey: key,
  title: `Ärende ${key}`,
  detail: '',
  link: null,
  isEdited: false,
  isRemoved: false,
  ...rest,
});

describe('a draft of an agenda', () => {
  it('takes what belongs on the agenda, each thing once', () => {
    const due = (key: string, agenda?: 'targets') => ({
      key,
      kind: 'x',
      title: key,
      due: plainDate('2026-10-01'),
      unit: 'R',
      link: '/x',
      ...(agenda ? { agenda } : {}),
    });
    expect(draftItems([due('a', 'targets'), due('b'), due('a', 'targets')]).map(({ key }) => key)).toEqual(['a']);
  });

  it('adds what is new, renews what nobody has touched, and leaves what was edited or removed', () => {
    const known = [
      standing('same'),
      standing('newer', { detail: 'gammalt' }),
      standing('edited', { detail: 'mitt', isEdited: true }),
      standing('removed', { detail: 'gammalt', isRemoved: true }),
      standing(null, { title: 'Egen punkt' }),
    ];
    const drafted = ['same', 'newer', 'edited', 'removed', 'new'].map((key) =>
      item(key, key === 'same' ? {} : { detail: 'nytt' }),
    );
    const { add, refresh } = planDraft(known, drafted);
    expect(add.map(({ key }) => key)).toEqual(['new']);
    expect(refresh.map(({ id }) => id)).toEqual(['id-newer']);
  });

  it('drafted twice over adds nothing the second time', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (keys) => {
        const drafted = keys.map((key) => item(key));
        const second = planDraft(
          drafted.map(({ key, title, detail, link }) => standing(key, { title, detail, link })),
          drafted,
        );
        return second.add.length === 0 && second.refresh.length === 0;
      }),
    );
  });
});

describe('the place of new items', () => {
  const heading = fc.constantFrom(...ITEM_HEADINGS);
  const row = fc.record({ heading, id: fc.uuid() });

  it('loses none and keeps the order of those that stood there', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (old, added) => {
        const placed = placeItems(old, added);
        expect(placed).toHaveLength(old.length + added.length);
        expect(placed.filter((one) => old.includes(one))).toEqual(old);
      }),
    );
  });

  it('is by heading when the agenda was empty', () => {
    const rows = (['other', 'opening', 'targets', 'follow-up'] as const).map((each) => ({ heading: each }));
    expect(placeItems([], rows).map((each) => each.heading)).toEqual(['opening', 'targets', 'follow-up', 'other']);
  });
});
