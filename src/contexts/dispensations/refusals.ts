/** What dispensations can refuse, with its sentences. */
export const dispensationsRefusals = {} as const;
