import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutboxMessageListDto } from '../../src/contexts/reminders/contract.ts';
import { readText, startSmtpReceiver } from '../mail/smtp-receiver.ts';
import { TREE_REGION } from './support/region-texts.ts';
import { endOf, expectRefused, openSandbox, type Sandbox } from './support/sandbox.ts';
import { startServer } from './support/server.ts';

const PEOPLE = `people:
  - { id: ctrl, name: Kim Kontrollant, email: ctrl@example.org, roles: [{ role: controller, unit: R, validFrom: 2020-01-01 }] }
  - { id: ctrl2, name: Robin Kontrollant, email: ctrl2@example.org, roles: [{ role: controller, unit: R, validFrom: 2020-01-01 }] }
`;
/** A ledger so old that the next months have been due for long. */
const LEDGER = 'datum;konto;kostnadsställe;belopp\n2024-01-31;4510;3110;100\n';

type Sent = { queued: number; sent: number; unknown: number; waiting: number; canSendMail: boolean };

let box: Sandbox;
beforeAll(async () => {
  box = await openSandbox();
  await box.apply(TREE_REGION);
  await box.write('people.yaml', PEOPLE);
  await box.json('people', 'apply', 'people.yaml');
  await box.write('ledger.csv', LEDGER);
  await box.json('import', 'ledger.csv');
});
afterAll(() => box.close());

const mailFrom = (url: string) => ({
  SMTP_URL: url,
  MAIL_FROM: 'Varaktig <varaktig@example.org>',
  PUBLIC_URL: 'https://varaktig.example.org',
});
const send = async (url: string): Promise<Sent> => {
  const { code, stdout, stderr } = await endOf(box.start(['reminders', 'send', '--json'], mailFrom(url)));
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Sent;
};
const statuses = async () =>
  (await box.json<OutboxMessageListDto>('reminders', 'list')).items.map(({ status }) => status);

describe('reminders on the command line', () => {
  it('are written, and wait, where mail is not set up; and that is said', async () => {
    const first = await box.run('reminders', 'send');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/Skrivna: 2\. Skickade: 0\. Väntar: 2\./);
    expect(first.stdout).toMatch(/SMTP_URL, MAIL_FROM, PUBLIC_URL/);
    expect(await box.json<Sent>('reminders', 'send')).toMatchObject({ queued: 0, waiting: 2, canSendMail: false });
    expectRefused(await box.run('reminders', 'list', '--status', 'borta'), /borta/, /waiting/);
  });

  it('are sent at most once, also when the sender is killed after the mail server has got the text', async () => {
    let sender: ChildProcess | undefined;
    const receiver = await startSmtpReceiver({
      beforeAnswer: async () => {
        const dying = sender;
        sender = undefined;
        if (!dying) return;
        const gone = new Promise((resolve) => dying.once('exit', resolve));
        dying.kill('SIGKILL');
        await gone;
      },
    });
    sender = box.start(['reminders', 'send'], mailFrom(receiver.url));
    await endOf(sender);
    expect(receiver.mails).toHaveLength(1);

    expect(await send(receiver.url)).toMatchObject({ queued: 0, sent: 1, unknown: 1, waiting: 0 });
    expect(await send(receiver.url)).toMatchObject({ sent: 0, unknown: 0 });
    expect(receiver.mails.map(({ to }) => to).toSorted()).toEqual(['ctrl2@example.org', 'ctrl@example.org']);
    expect(new Set(receiver.mails.map(({ messageId }) => messageId)).size).toBe(2);
    expect((await statuses()).toSorted()).toEqual(['sent', 'unknown']);
    const text = readText(receiver.mails[0]!.raw);
    expect(text).toContain('Läs in huvudboken för februari 2024–');
    await receiver.close();
  });
});

describe('the server', () => {
  it('stops cleanly with its timer running', async () => {
    const server = await startServer(box);
    const { code, stderr } = await server.stop('SIGTERM');
    expect({ code, faults: /Error|level":50/.test(stderr) }).toEqual({ code: 0, faults: false });
  });
});
