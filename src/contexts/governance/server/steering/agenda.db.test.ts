import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  keeper,
  openSteeringRegion,
  outsider,
  type SteeringRegion,
  TODAY,
} from '../../../../../test/builders/steering-region.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { agreementDueSource } from './agreement-due-source.ts';
import { changeAgendaItem } from './change-agenda-item.ts';
import { draftAgenda } from './draft-agenda.ts';
import { orderAgenda } from './order-agenda.ts';
import { removeAgendaItem } from './remove-agenda-item.ts';
import { targetDueSource } from './target-due-source.ts';

let region: SteeringRegion;
beforeAll(async () => {
  region = await openSteeringRegion();
});
afterAll(() => region.close());

/** Two things of another context that wait for the group, one below it, one of no unit of the tree. */
const due =
  (detail: string): DueSource =>
  async () => [
    {
      key: 'd1',
      kind: 'x',
      title: 'Dispens 1',
      detail,
      due: TODAY,
      unit: 'HC1',
      link: '/x/1',
      agenda: 'dispensations',
    },
    { key: 'd2', kind: 'x', title: 'Utanför', due: TODAY, unit: 'ELSEWHERE', link: '/x/2', agenda: 'dispensations' },
    { key: 'd3', kind: 'x', title: 'Inte för gruppen', due: TODAY, unit: 'R', link: '/x/3' },
  ];
const draft = (reference: string, ...sources: DueSource[]) =>
  region.run((tx) => draftAgenda(tx, reference, keeper(), sources));

describe('drafting an agenda', () => {
  it('takes what waits in the group’s part of the tree, under its headings', async () => {
    const { reference } = await region.planned();
    expect(await draft(reference, due('a'), agreementDueSource, targetDueSource)).toEqual({ added: 4, refreshed: 0 });
    const { items } = await region.show(reference);
    expect(items.map(({ heading, title }) => [heading, title])).toEqual([
      ['dispensations', 'Dispens 1'],
      ['contracts', 'Avtal röntgen gäller fortfarande'],
      ['agreements', 'Ramavtalet löper ut 2026-12-31'],
      ['other', 'Övriga frågor'],
    ]);
    expect((await region.events()).at(-1)).toBe('draft-agenda');
  });

  it('again adds only what is new, and touches nothing that someone edited, moved or took off', async () => {
    const { reference } = await region.planned();
    await draft(reference, due('a'), agreementDueSource);
    const [first, second, third] = (await region.show(reference)).items;
    await region.run((tx) =>
      changeAgendaItem(tx, { reference, id: second!.id, ifMatch: '1' }, { title: 'Mina ord' }, keeper()),
    );
    const removal = { reference, id: third!.id, reason: 'Tas i oktober', ifMatch: '1' };
    await region.run((tx) => removeAgendaItem(tx, removal, keeper()));
    const ids = (await region.show(reference)).items.map(({ id }) => id).toReversed();
    await region.run((tx) => orderAgenda(tx, { reference, items: ids, ifMatch: '1' }, keeper()));
    expect(await draft(reference, due('b'), agreementDueSource)).toEqual({ added: 0, refreshed: 1 });
    const after = await region.show(reference);
    expect(after.items.map(({ id }) => id)).toEqual(ids);
    expect(after.items.find(({ id }) => id === second!.id)?.title).toBe('Mina ord');
    expect(after.items.find(({ id }) => id === first!.id)?.detail).toBe('b');
    expect(after.removedItems).toEqual([{ title: third!.title, reason: 'Tas i oktober' }]);
  });

  it('is for chair and secretary too, and for nobody whose membership ended yesterday', async () => {
    const { reference } = await region.planned();
    const as = (person: string) => region.run((tx) => draftAgenda(tx, reference, outsider(person), []));
    await expect(as('sec')).resolves.toMatchObject({ added: 1 });
    await expect(as('hr')).rejects.toMatchObject({ code: 'meeting-not-yours', httpStatus: 403 });
    await expect(as('former')).rejects.toMatchObject({ code: 'meeting-not-yours' });
    const lastDay = outsider('former', new Date('2026-09-16T21:00:00Z'));
    await expect(region.run((tx) => draftAgenda(tx, reference, lastDay, []))).resolves.toBeDefined();
    // An hour later it is the next day in Sweden.
    const next = outsider('former', new Date('2026-09-16T22:00:00Z'));
    await expect(region.run((tx) => draftAgenda(tx, reference, next, []))).rejects.toThrow('meeting-not-yours');
  });
});

describe('an item of the agenda', () => {
  it('edited by two people: the second is told, and the first one’s words stand', async () => {
    const { reference } = await region.planned();
    const { id } = await region.run((tx) => addAgendaItem(tx, reference, { title: 'Egen punkt' }, keeper()));
    const edit = (title: string) =>
      region.run((tx) => changeAgendaItem(tx, { reference, id, ifMatch: '1' }, { title }, keeper()));
    const results = await Promise.allSettled([edit('Första'), edit('Andra')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'changed-meanwhile', httpStatus: 412 });
    const kept = results[0].status === 'fulfilled' ? 'Första' : 'Andra';
    expect((await region.show(reference)).items[0]).toMatchObject({ title: kept, version: 2, isEdited: true });
  });

  it('needs the version it is changed from', async () => {
    const { reference } = await region.planned();
    const { id } = await region.run((tx) => addAgendaItem(tx, reference, { title: 'Egen punkt' }, keeper()));
    const edit = region.run((tx) =>
      changeAgendaItem(tx, { reference, id, ifMatch: undefined }, { title: 'x' }, keeper()),
    );
    await expect(edit).rejects.toMatchObject({ code: 'if-match-missing', httpStatus: 428 });
  });

  it('has no notes before the meeting is held', async () => {
    const { reference } = await region.planned();
    const { id } = await region.run((tx) => addAgendaItem(tx, reference, { title: 'Egen punkt' }, keeper()));
    const note = region.run((tx) => changeAgendaItem(tx, { reference, id, ifMatch: '1' }, { notes: 'x' }, keeper()));
    await expect(note).rejects.toMatchObject({ code: 'meeting-state', httpStatus: 409 });
  });

  it('is ordered whole or not at all', async () => {
    const { reference } = await region.planned();
    const ids = [];
    for (const title of ['A', 'B', 'C'])
      ids.push((await region.run((tx) => addAgendaItem(tx, reference, { title }, keeper()))).id);
    const [a = '', b = '', c = ''] = ids;
    const order = (items: string[], ifMatch: string) =>
      region.run((tx) => orderAgenda(tx, { reference, items, ifMatch }, keeper()));
    await expect(order([a, b], '1')).rejects.toMatchObject({ httpStatus: 412 });
    await expect(order([a, b, b], '1')).rejects.toMatchObject({ httpStatus: 412 });
    await order([c, a, b], '1');
    await expect(order([a, b, c], '1')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect((await region.show(reference)).items.map(({ title }) => title)).toEqual(['C', 'A', 'B']);
  });

  it('cannot be reached once it has been taken off', async () => {
    const { reference } = await region.planned();
    const { id } = await region.run((tx) => addAgendaItem(tx, reference, { title: 'Egen punkt' }, keeper()));
    const remove = () =>
      region.run((tx) => removeAgendaItem(tx, { reference, id, reason: 'Dubblett', ifMatch: '1' }, keeper()));
    await remove();
    await expect(remove()).rejects.toMatchObject({ code: 'agenda-item-unknown', httpStatus: 404 });
  });
});
