import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { to: string; messageId: string; raw: string };

type Behaviour = {
  /** Called for each recipient; an answer other than undefined is the code it is refused with. */
  refuseRecipient?(address: string): number | undefined;
  /** Called when a whole mail has come and before it is answered. */
  beforeAnswer?(mail: ReceivedMail): Promise<void> | void;
  /** Answers the text with this code instead of taking it. */
  refuseText?: number;
};

const refusal = (code: number) => Object.assign(new Error('refused by the test'), { responseCode: code });

/** A mail server on this computer that keeps what it is sent: a real one, spoken to over a socket. */
export async function startSmtpReceiver(behaviour: Behaviour = {}) {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, answer) => {
      const code = behaviour.refuseRecipient?.(address);
      answer(code === undefined ? null : refusal(code));
    },
    onData: (stream, session, answer) => {
      void text(stream).then(async (raw) => {
        if (behaviour.refuseText !== undefined) return answer(refusal(behaviour.refuseText));
        const messageId = /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? '';
        const mail = { to: session.envelope.rcptTo[0]?.address ?? '', messageId, raw };
        mails.push(mail);
        await behaviour.beforeAnswer?.(mail);
        return answer();
      });
    },
  });
  // Whoever is killed in the middle leaves a broken connection behind.
  server.on('error', () => undefined);
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  /** As when the network goes down. */
  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  return { dropConnections, url: `smtp://127.0.0.1:${port}`, mails, close };
}

/** The text of a mail, as its reader sees it. */
export function readText(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(head)) return body;
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
