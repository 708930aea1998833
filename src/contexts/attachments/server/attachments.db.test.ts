import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleApi } from '../../../../test/builders/role-api.ts';
import { HTML, sampleFiles } from '../../../../test/builders/sample-files.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import type { AttachmentDto } from '../contract.ts';
import { attachmentsRefusals } from '../refusals.ts';
import { readUpload } from './read-upload.ts';
import { attachmentRoutes } from './routes.ts';

const BUYER = 'inkop procurement-officer';
const HEAD = 'vc head-of-department HC2';
const AUDITOR = 'revisor auditor';
const PDF = sampleFiles['pdf']!;

let region: TestRegion;
let api: ReturnType<typeof roleApi>;
beforeAll(async () => {
  region = await openTestRegion();
  const unitOf = async (_tx: unknown, id: string) => (id.startsWith('t') ? 'HC1' : undefined);
  const things = {
    thing: { permission: 'plans.read', unitOf },
    secret: { permission: 'tokens.manage', unitOf },
    bounded: { permission: 'dispensations.read', unitOf },
  };
  api = roleApi(region, attachmentRoutes(things), [attachmentsRefusals]);
});
afterAll(() => region.close());

const add = (entityId: string, fileName: string, bytes: Uint8Array, as = BUYER, entity = 'thing') =>
  api.ask<AttachmentDto & { code: string }>(`/attachments?${new URLSearchParams({ entity, entityId, fileName })}`, {
    method: 'POST',
    bytes,
    as,
  });
const list = async (entityId: string) =>
  (await api.ask<{ items: AttachmentDto[] }>(`/attachments?entity=thing&entityId=${entityId}`, { as: HEAD })).body
    .items;
const events = (action: string) =>
  region.database.snapshot((tx) => tx.selectFrom('auditEvent').selectAll().where('action', '=', action).execute());
const contents = () => region.database.snapshot((tx) => tx.selectFrom('attachmentContent').select('hash').execute());

describe('attachments', () => {
  it('are added, listed, and given back to the byte as a file to save', async () => {
    const { status, body } = await add('t1', 'Avtal å.pdf', PDF);
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: 'pdf', byteSize: PDF.length, addedBy: 'inkop', withdrawnAt: null });
    expect(await list('t1')).toEqual([body]);
    const answer = await api.request(`/attachments/${body.id}/content`, { as: HEAD });
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await events('add-attachment')).toHaveLength(1);
  });

  it('keep equal bytes once, and take a second press for the first', async () => {
    const before = (await contents()).length;
    const png = sampleFiles['png']!;
    const both = await Promise.all([add('t2', 'bild.png', png), add('t2', 'bild.png', png)]);
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1);
    await add('t3', 'annan.png', png);
    expect((await contents()).length).toBe(before + 1);
    expect(await list('t2')).toHaveLength(1);
  });

  it.each([
    ['sida.html', HTML, 415, 'attachment-type-unfit'],
    ['anteckning.txt', HTML, 415, 'attachment-markup'],
    ['avtal.pdf', HTML, 415, 'attachment-other-content'],
    ['avtal.docx', PDF, 415, 'attachment-other-content'],
    ['Avtal 19811218-9876.pdf', PDF, 422, 'attachment-name-personal-number'],
    ['/', PDF, 422, 'attachment-name-missing'],
  ])('refuse %s, and write nothing', async (name, bytes, status, code) => {
    const refused = await add('t4', name, bytes);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(JSON.stringify(refused.body)).not.toContain('9876');
    expect(await list('t4')).toEqual([]);
  });

  it('refuse a file that is too large before all of it has come', async () => {
    let sent = 0;
    const upload = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(400_000));
      },
    });
    await expect(readUpload(upload, 'stor.pdf', 1)).rejects.toMatchObject({ code: 'attachment-too-large' });
    expect(sent).toBeLessThan(6);
    const large = await add('t4', 'stor.pdf', Buffer.concat([PDF, Buffer.alloc(20_000_000)]));
    expect(large.body.code).toBe('attachment-too-large');
  });

  it('belong to things that exist, of kinds that take them', async () => {
    expect((await add('nothing', 'a.pdf', PDF)).body.code).toBe('attachment-thing-unknown');
    expect((await add('t1', 'a.pdf', PDF, BUYER, 'constructor')).body.code).toBe('attachment-thing-unknown');
  });

  it('are for those who may: not the wrong role, not another part of the tree, not who may not read the thing', async () => {
    expect((await add('t1', 'a.pdf', PDF, AUDITOR)).status).toBe(403);
    expect((await add('t1', 'a.pdf', PDF, HEAD)).status).toBe(403);
    expect((await add('t1', 'a.pdf', PDF, 'vc head-of-department HC1')).status).toBe(201);
    const { body } = await add('t9', 'a.pdf', PDF, BUYER, 'secret');
    expect((await api.ask(`/attachments?entity=secret&entityId=t9`, { as: HEAD })).status).toBe(403);
    expect((await api.ask(`/attachments/${body.id}/content`, { as: HEAD })).status).toBe(403);
  });

  it('of a thing that is read in its own part of the tree are not read from another', async () => {
    const { body } = await add('t8', 'a.pdf', PDF, 'vc head-of-department HC1', 'bounded');
    const list = '/attachments?entity=bounded&entityId=t8';
    expect((await api.ask(list, { as: 'vc head-of-department HC1' })).status).toBe(200);
    expect((await api.ask(list, { as: HEAD })).body.code).toBe('attachment-not-permitted');
    expect((await api.ask(`/attachments/${body.id}/content`, { as: HEAD })).status).toBe(403);
  });

  it('are withdrawn and not deleted', async () => {
    const { body } = await add('t5', 'fel.txt', sampleFiles['txt']!);
    const path = `/attachments/${body.id}`;
    expect((await api.ask(path, { method: 'DELETE', as: HEAD })).status).toBe(403);
    const [first, second] = await Promise.all([
      api.ask<AttachmentDto>(path, { method: 'DELETE', as: BUYER }),
      api.ask<AttachmentDto>(path, { method: 'DELETE', as: BUYER }),
    ]);
    expect(first.body.withdrawnAt).not.toBeNull();
    expect(second.status).toBe(200);
    expect(await events('withdraw-attachment')).toHaveLength(1);
    expect((await list('t5'))[0]?.withdrawnAt).not.toBeNull();
    expect((await api.ask(`${path}/content`, { as: BUYER })).body).toMatchObject({ code: 'attachment-withdrawn' });
    expect((await api.request(`${path}/content`, { as: AUDITOR })).status).toBe(200);
    // Added anew it is a new attachment, with the bytes that were kept.
    expect((await add('t5', 'fel.txt', sampleFiles['txt']!)).body.id).not.toBe(body.id);
  });
});
