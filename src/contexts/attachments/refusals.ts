/** What attachments can refuse, with its sentences. */
export const attachmentsRefusals = {} as const;
