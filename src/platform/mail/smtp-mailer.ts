import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings.ts';
import type { Mail, Mailer, SendOutcome } from './mailer.ts';

const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

type Failure = { code?: string; command?: string; responseCode?: number; message: string };

/** Sends through the mail server that the settings name, one connection a message. */
export function smtpMailer({ smtpUrl, from }: MailSettings): Mailer {
  return {
    async send(mail: Mail): Promise<SendOutcome> {
      const watch = dataWatch();
      const transport = createTransport({ url: smtpUrl, ...TIMEOUTS, logger: watch.logger, transactionLog: true });
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          messageId: mail.messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error as Failure, watch.begun());
      } finally {
        transport.close();
      }
    },
  };
}

/** The commands in which a refusal is about this message, and not about us or the connection. */
const ABOUT_THE_MESSAGE = ['MAIL FROM', 'RCPT TO', 'DATA', 'API'];

/** @param dataBegun whether the text had begun to leave when it failed. */
export function outcomeOf(error: Failure, dataBegun: boolean): SendOutcome {
  const reason = error.message.slice(0, 500);
  const { responseCode, command = '' } = error;
  if (responseCode === undefined) {
    if (dataBegun) return { kind: 'unknown', reason };
    return { kind: error.code === 'EENVELOPE' ? 'permanent' : 'temporary', reason };
  }
  const isRefusal = responseCode >= 500 && ABOUT_THE_MESSAGE.includes(command);
  return { kind: isRefusal ? 'permanent' : 'temporary', reason };
}

/** Hears when DATA is sent: a connection that breaks tells only that it broke. */
function dataWatch() {
  let begun = false;
  const hear = (_entry: unknown, line?: unknown) => {
    if (line === 'DATA') begun = true;
  };
  const logger = { level: () => undefined, trace: hear, debug: hear, info: hear, warn: hear, error: hear, fatal: hear };
  return { logger, begun: () => begun };
}
