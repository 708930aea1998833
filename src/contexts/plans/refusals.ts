import { catalogueRefusals } from './domain/catalogue/refusals.ts';

/** What plans can refuse, with its sentences. */
export const plansRefusals = { ...catalogueRefusals } as const;
