import { swedishTime } from '../../../kernel/local-time.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Database } from '../../../platform/db/database.ts';
import { startTimer, type Timer, type Turn } from '../../../platform/jobs/start-timer.ts';
import { logger } from '../../../platform/log/logger.ts';
import { isDigestHour } from '../domain/digest-hours.ts';
import type { RemindersDependencies } from './dependencies.ts';
import { queueDigests, sendOutbox } from './run-reminders.ts';

const EVERY_MINUTE = { firstAfterMs: 10_000, everyMs: 60_000 };

/** While the server runs: the day's digests in the morning, and every minute what waits to be sent. */
export function startReminderLoop(database: Database, dependencies: RemindersDependencies): Timer {
  return startTimer(
    EVERY_MINUTE,
    reminderWork(database, dependencies, () => new Date()),
    (error) => logger.error({ err: error }, 'reminders could not be sent'),
  );
}

/** What is done each minute; remembers which day's digests are done, so that the sources are asked once a morning. */
export function reminderWork(
  database: Database,
  dependencies: RemindersDependencies,
  clock: () => Date,
): (turn: Turn) => Promise<void> {
  let composedOn: PlainDate | undefined;
  return async ({ isStopping }) => {
    const now = clock();
    const local = swedishTime(now);
    if (isDigestHour(local) && composedOn !== local.date) {
      const { unreadParts } = await queueDigests(database, dependencies, now);
      // What could not be read may be readable the next minute, and then be due for someone who got nothing.
      if (unreadParts === 0) composedOn = local.date;
    }
    await sendOutbox(database, dependencies, isStopping);
  };
}
