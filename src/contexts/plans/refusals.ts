/** What plans can refuse, with its sentences. */
export const plansRefusals = {} as const;
