export type Mail = {
  /** Fixed by the message, the same at every attempt: `<0198…@example.org>`. */
  messageId: string;
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
};

/**
 * How an attempt ended. `temporary`: it was not taken, and may be later. `permanent`: it will never be. `unknown`: contact
 * was lost after the text had begun to leave, so it may have been taken.
 */
export type SendOutcome = { kind: 'sent' } | { kind: 'temporary' | 'permanent' | 'unknown'; reason: string };

/** A way for mail to leave. */
export type Mailer = { send(mail: Mail): Promise<SendOutcome> };
