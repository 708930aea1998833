/** States of a message in the outbox. `sending` lasts as long as one attempt. */
export const MESSAGE_STATUSES = ['waiting', 'sending', 'sent', 'failed', 'unknown', 'expired', 'set-aside'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** What an administrator can do with one. */
export const MESSAGE_ACTIONS = ['send-again', 'set-aside'] as const;
export type MessageAction = (typeof MESSAGE_ACTIONS)[number];

/** Only a person sends again what may have arrived already. */
export const ALLOWED_MESSAGE_ACTIONS: Readonly<Record<MessageStatus, readonly MessageAction[]>> = {
  waiting: ['set-aside'],
  sending: [],
  sent: [],
  failed: ['send-again', 'set-aside'],
  unknown: ['send-again', 'set-aside'],
  expired: [],
  'set-aside': [],
};

/** In place of what the mail server said, of a message whose sender died in the middle of it. */
export const SENDER_DIED = 'sender-died';

/** How an attempt ended. */
export type AttemptOutcome = 'sent' | 'temporary' | 'permanent' | 'unknown';

const DELAY_MINUTES = [1, 5, 15, 60, 240, 720, 720, 720] as const;

/** Minutes until the next attempt after so many; undefined when it is given up, after some forty hours. */
export const retryDelayMinutes = (attempts: number): number | undefined => DELAY_MINUTES[attempts - 1];

/** The state after an attempt; `attempts` counts this one. */
export function stateAfter(
  outcome: AttemptOutcome,
  attempts: number,
): { status: MessageStatus; retryInMinutes?: number } {
  if (outcome === 'sent' || outcome === 'unknown') return { status: outcome };
  const delay = outcome === 'temporary' ? retryDelayMinutes(attempts) : undefined;
  return delay === undefined ? { status: 'failed' } : { status: 'waiting', retryInMinutes: delay };
}
