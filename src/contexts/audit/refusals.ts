/** What audit can refuse, with its sentences. */
export const auditRefusals = {} as const;
