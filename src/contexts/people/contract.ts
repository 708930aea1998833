import * as z from 'zod';

/** Shapes of the API about people, their appointments and their sessions. */

export const AppointmentNow = z.object({
  role: z.string(),
  /** Swedish name of the role. */
  roleName: z.string(),
  unit: z.string(),
  unitName: z.string(),
  /** Person whose duties are carried out as a substitute. */
  onBehalfOf: z.string().nullable(),
});

/** Who the caller is and what the caller may. */
export const Session = z.object({
  signedIn: z.boolean(),
  /** How one signs in here: at the region's identity provider, or by choosing a role in a demonstration. */
  signIn: z.enum(['provider', 'demonstration']),
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  appointments: z.array(AppointmentNow),
  /** Permission → everywhere, or the codes of the units in which it holds. A permission that is not here is not given. */
  permissions: z.record(z.string(), z.union([z.literal('all'), z.array(z.string())])),
});

export type SessionDto = z.infer<typeof Session>;
