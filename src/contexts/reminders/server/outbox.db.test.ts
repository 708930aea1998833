import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyTwoAreas, insertPerson } from '../../../../test/builders/people.ts';
import { mailThrough, NO_MAIL, remindersApi } from '../../../../test/builders/reminders.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { readText, startSmtpReceiver } from '../../../../test/mail/smtp-receiver.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { smtpMailer } from '../../../platform/mail/smtp-mailer.ts';
import type { OutboxMessageListDto } from '../contract.ts';
import { claimMessage } from './claim-message.ts';
import { type Delivery, deliverMessages } from './deliver-messages.ts';
import { enqueueMessage, type NewMessage } from './enqueue-message.ts';
import { outboxDueSource } from './outbox-due-source.ts';
import { settleMessage } from './settle-message.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
  await region.database.transaction(async (tx) => {
    await applyTwoAreas(tx);
    await insertPerson(tx, 'anna', [{ role: 'controller', unit: 'R' }]);
    await insertPerson(tx, 'bo', [{ role: 'area-manager', unit: 'PV' }], null);
    await insertPerson(tx, 'admin', [{ role: 'administrator', unit: 'R' }]);
    await insertPerson(tx, 'pv-admin', [{ role: 'administrator', unit: 'PV' }]);
  });
});
afterAll(() => region.close());
beforeEach(() => region.database.transaction((tx) => tx.deleteFrom('outboxMessage').execute()));

let now = new Date();
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const put = (more: Partial<NewMessage> = {}) =>
  region.database.transaction((tx) =>
    enqueueMessage(tx, { personId: 'anna', dedupeKey: 'a', subject: 'Åtgärd', text: 'Hej\nÅÄÖ\n', ...more }, { now }),
  );
const deliver = (url: string): Promise<Delivery> =>
  deliverMessages(region.database, {
    mailer: smtpMailer(mailThrough(url)),
    domain: 'example.org',
    clock: () => now,
    isStopping: () => false,
  });
/** As `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
const rows = () =>
  region.database.snapshot((tx) =>
    tx
      .selectFrom('outboxMessage')
      .select(['id', 'status', 'attempts', 'lastError', 'nextAttemptAt'])
      .orderBy('number')
      .execute(),
  );

describe('putting a message into the outbox', () => {
  test('is done once a key, and needs an address', async () => {
    expect(await put()).toBe('queued');
    expect(await put({ subject: 'En gång till' })).toBe('already-queued');
    expect(await put({ personId: 'bo', dedupeKey: 'b' })).toBe('no-address');
    expect(await put({ personId: 'ingen', dedupeKey: 'c' })).toBe('no-address');
    expect(await rows()).toHaveLength(1);
  });

  test('is undone with the change that it tells about', async () => {
    const change = region.database.transaction(async (tx) => {
      await enqueueMessage(tx, { personId: 'anna', dedupeKey: 'd', subject: 'S', text: 'T' }, { now });
      throw new Error('the change failed');
    });
    await expect(change).rejects.toThrow('the change failed');
    expect(await rows()).toEqual([]);
  });
});

describe('sending', () => {
  test('gives the mail server each message once, as plain text with an id that is the message’s', async () => {
    const receiver = await startSmtpReceiver();
    await put();
    expect(await deliver(receiver.url)).toMatchObject({ sent: 1, failed: 0 });
    expect(await deliver(receiver.url)).toMatchObject({ sent: 0 });
    const [row] = await rows();
    expect(row).toMatchObject({ status: 'sent', attempts: 1, lastError: null });
    expect(receiver.mails).toMatchObject([{ to: 'anna@example.org', messageId: `<${row!.id}@example.org>` }]);
    const raw = receiver.mails[0]!.raw;
    expect(readText(raw)).toContain('ÅÄÖ');
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
    expect(raw).toMatch(/^From: Varaktig <varaktig@example.org>/im);
    await receiver.close();
  });

  test('tries again later, and later still, what is refused for now', async () => {
    const refusing = await startSmtpReceiver({ refuseRecipient: () => 451 });
    await put();
    expect(await deliver(refusing.url)).toMatchObject({ sent: 0, postponed: 1 });
    expect(await rows()).toMatchObject([{ status: 'waiting', attempts: 1, lastError: expect.stringContaining('451') }]);
    expect(await deliver(refusing.url)).toMatchObject({ postponed: 0 });
    later(1);
    expect(await deliver(refusing.url)).toMatchObject({ postponed: 1 });
    later(4);
    expect(await deliver(refusing.url), 'the second pause is five minutes').toMatchObject({ postponed: 0 });
    await refusing.close();
    later(1);
    expect(await deliver(refusing.url), 'nobody listens').toMatchObject({ postponed: 1 });
    const receiver = await startSmtpReceiver();
    later(15);
    expect(await deliver(receiver.url)).toMatchObject({ sent: 1 });
    expect(await rows()).toMatchObject([{ status: 'sent', attempts: 4 }]);
    await receiver.close();
  });

  test('gives up what is refused for good, and goes on with the others', async () => {
    const receiver = await startSmtpReceiver({ refuseRecipient: (to) => (to.startsWith('anna') ? 550 : undefined) });
    await put();
    await put({ personId: 'admin', dedupeKey: 'b' });
    expect(await deliver(receiver.url)).toMatchObject({ sent: 1, failed: 1 });
    expect(await rows()).toMatchObject([
      { status: 'failed', lastError: expect.stringContaining('550') },
      { status: 'sent' },
    ]);
    await receiver.close();
  });

  test('gives up a text that is refused for good', async () => {
    const receiver = await startSmtpReceiver({ refuseText: 554 });
    await put();
    expect(await deliver(receiver.url)).toMatchObject({ failed: 1 });
    await receiver.close();
  });

  test('leaves what is of no use any more', async () => {
    const receiver = await startSmtpReceiver();
    await put({ expiresAt: new Date(now.getTime() + 60_000) });
    later(2);
    expect(await deliver(receiver.url)).toMatchObject({ sent: 0 });
    expect(await rows()).toMatchObject([{ status: 'expired' }]);
    await receiver.close();
  });
});

test('contact that is lost after the text has left makes its fate unknown, and it is not sent again', async () => {
  const receiver = await startSmtpReceiver({ beforeAnswer: () => receiver.dropConnections() });
  await put();
  expect(await deliver(receiver.url)).toMatchObject({ sent: 0, postponed: 0, unknown: 1 });
  later(10_000);
  expect(await deliver(receiver.url)).toMatchObject({ sent: 0, unknown: 0 });
  expect(receiver.mails).toHaveLength(1);
  expect(await rows()).toMatchObject([{ status: 'unknown', attempts: 1 }]);
  await receiver.close();
});

describe('two processes at once', () => {
  test('send nothing twice', async () => {
    const { promise: begun, resolve: hasBegun } = withResolvers();
    const { promise: othersDone, resolve: letGoOn } = withResolvers();
    const receiver = await startSmtpReceiver({
      beforeAnswer: () => {
        hasBegun();
        return othersDone;
      },
    });
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) await put({ dedupeKey: key });
    const sender = deliver(receiver.url);
    await begun;
    const others = await Promise.all([deliver(receiver.url), deliver(receiver.url)]);
    letGoOn();
    expect(others.map(({ isElsewhere, sent }) => [isElsewhere, sent])).toEqual([
      [true, 0],
      [true, 0],
    ]);
    expect(await sender).toMatchObject({ isElsewhere: false, sent: 6 });
    expect(receiver.mails).toHaveLength(6);
    expect(new Set(receiver.mails.map(({ messageId }) => messageId)).size).toBe(6);
    await receiver.close();
  });

  test('never claim the same message, even if both believed it their turn', async () => {
    for (const key of ['a', 'b', 'c', 'd']) await put({ dedupeKey: key });
    const claim = () => region.database.transaction((tx) => claimMessage(tx, now));
    const claimed = await Promise.all([claim(), claim(), claim(), claim(), claim(), claim()]);
    const ids = claimed.flatMap((each) => (each ? [each.id] : []));
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('a message that a dead process was sending', () => {
  const abandon = async () => {
    await put();
    return (await region.database.transaction((tx) => claimMessage(tx, now)))!;
  };

  test('is of unknown fate and is not sent again by itself', async () => {
    const receiver = await startSmtpReceiver();
    await abandon();
    expect(await deliver(receiver.url)).toMatchObject({ sent: 0, unknown: 1 });
    later(10_000);
    expect(await deliver(receiver.url)).toMatchObject({ sent: 0, unknown: 0 });
    expect(await rows()).toMatchObject([{ status: 'unknown' }]);
    expect(receiver.mails).toEqual([]);
    await receiver.close();
  });

  test('is told the truth about if the process lives after all, unless a person has decided meanwhile', async () => {
    const receiver = await startSmtpReceiver();
    const claimed = await abandon();
    await deliver(receiver.url);
    const settle = () => region.database.transaction((tx) => settleMessage(tx, claimed, { kind: 'sent' }, now));
    await settle();
    expect(await rows()).toMatchObject([{ status: 'sent' }]);
    await region.database.transaction((tx) =>
      tx.updateTable('outboxMessage').set({ status: 'set-aside', sentAt: null }).execute(),
    );
    await settle();
    expect(await rows()).toMatchObject([{ status: 'set-aside' }]);
    await receiver.close();
  });
});

describe('the administrator', () => {
  const api = () => remindersApi(region, { dueSources: [], mail: NO_MAIL }).request;
  const list = async (query = '') =>
    (await (await api()('GET', `/outbox-messages${query}`, { person: 'admin' })).json()) as OutboxMessageListDto;
  const resolve = (number: number, action: string, version: number | undefined, person = 'admin') =>
    api()('POST', `/outbox-messages/${number}/resolutions`, {
      person,
      body: { action },
      headers: version === undefined ? {} : { 'if-match': `"${version}"` },
    });

  test('sees what was not sent and why, and that the installation cannot send', async () => {
    await put();
    const answer = await list('?status=waiting');
    expect(answer).toMatchObject({
      canSendMail: false,
      missingSettings: ['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL'],
      counts: { waiting: 1, failed: 0 },
      items: [{ recipientName: 'Namn anna', address: 'anna@example.org', actions: ['set-aside'] }],
    });
    expect(JSON.stringify(answer)).not.toContain('ÅÄÖ');
    expect((await list('?status=failed')).items).toEqual([]);
  });

  test('is the only one who does, and over the whole region', async () => {
    const statusFor = async (person: string) => (await api()('GET', '/outbox-messages', { person })).status;
    expect(await Promise.all(['admin', 'pv-admin', 'anna'].map(statusFor))).toEqual([200, 403, 403]);
  });

  test('sends again what is of unknown fate, once, and leaves a trace', async () => {
    const receiver = await startSmtpReceiver();
    await put();
    await region.database.transaction((tx) => claimMessage(tx, now));
    await deliver(receiver.url);
    const { number, version } = (await list()).items[0]!;
    expect((await resolve(number, 'send-again', undefined)).status).toBe(428);
    const two = await Promise.all([resolve(number, 'send-again', version), resolve(number, 'send-again', version)]);
    expect(two.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    later(1);
    expect(await deliver(receiver.url)).toMatchObject({ sent: 1 });
    const sent = (await list()).items[0]!;
    const refused = await resolve(number, 'send-again', sent.version);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      409,
      'message-action-not-allowed',
    ]);
    expect((await resolve(999_999, 'set-aside', 1)).status).toBe(404);
    const events = await region.database.snapshot((tx) =>
      tx
        .selectFrom('auditEvent')
        .select(['actor', 'before', 'after'])
        .where('action', '=', 'resolve-message')
        .execute(),
    );
    expect(events).toEqual([{ actor: 'admin', before: { status: 'unknown' }, after: { status: 'waiting' } }]);
    await receiver.close();
  });

  test('is reminded of what waits for a decision, and of nothing else', async () => {
    const due = () =>
      region.database.snapshot((tx) => outboxDueSource(tx, { today: plainDate('2026-11-26'), now: new Date() }));
    await put();
    expect(await due()).toEqual([]);
    await region.database.transaction((tx) => tx.updateTable('outboxMessage').set({ status: 'failed' }).execute());
    expect(await due()).toMatchObject([
      { title: 'Ta hand om ett mejl som inte gick fram', unit: 'R', roles: ['administrator'], due: null },
    ]);
  });

  test('pages through a long outbox', async () => {
    for (let index = 0; index < 103; index++) await put({ dedupeKey: `m${index}` });
    const first = await list();
    expect(first.items).toHaveLength(100);
    const second = (await (
      await api()('GET', first.next!.replace('/api/v1', ''), { person: 'admin' })
    ).json()) as OutboxMessageListDto;
    expect([second.items.length, second.next]).toEqual([3, null]);
  });
});
