/** What reminders can refuse, with its sentences. */
export const remindersRefusals = {} as const;
