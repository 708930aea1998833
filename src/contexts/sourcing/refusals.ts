/** What sourcing can refuse, with its sentences. */
export const sourcingRefusals = {} as const;
