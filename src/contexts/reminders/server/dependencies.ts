import type { DueSource } from '../../../platform/due-source.ts';
import type { MailSettings } from '../../../platform/mail/mail-settings.ts';

/** What this context needs from the composition: what is due in the others, and how mail leaves. */
export type RemindersDependencies = { dueSources: readonly DueSource[]; mail: MailSettings };
