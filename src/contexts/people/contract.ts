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

/** One of the caller's own sessions. */
export const OwnSession = z.object({
  id: z.string(),
  via: z.enum(['provider', 'demonstration']),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  /** The browser, as it names itself. */
  userAgent: z.string(),
  holds: z.boolean(),
  /** The one that asks. */
  current: z.boolean(),
});
export const OwnSessionList = z.object({ items: z.array(OwnSession), next: z.null() });

export const Appointment = z.object({
  role: z.string(),
  roleName: z.string(),
  unit: z.string(),
  unitName: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  employment: z.string().nullable(),
  substituteFor: z.string().nullable(),
  /** Whether it holds today. */
  current: z.boolean(),
});
export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  hsaId: z.string().nullable(),
  roles: z.array(Appointment),
});
export const PersonList = z.object({ items: z.array(Person), next: z.null() });

/** Who can be named as responsible for something: no more of the register than that. */
export const PersonName = z.object({ id: z.string(), name: z.string(), appointments: z.array(AppointmentNow) });
export const PersonNameList = z.object({ items: z.array(PersonName), next: z.null() });

export const DelegationRule = z.object({
  decision: z.string(),
  role: z.string(),
  roleName: z.string(),
  upToAmountOre: z.number().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  source: z.string(),
});
export const DelegationRuleList = z.object({ items: z.array(DelegationRule), next: z.null() });

export const PeopleFileText = z.object({ text: z.string().max(4_000_000), dryRun: z.boolean().optional() });
export const PeopleChange = z.object({
  person: z.string().nullable(),
  change: z.enum(['added', 'changed']),
  /** Swedish sentence. */
  text: z.string(),
});
export const AppliedPeopleFile = z.object({
  outcome: z.enum(['applied', 'unchanged', 'dry-run']),
  changes: z.array(PeopleChange),
});

const tokenFields = {
  id: z.string(),
  person: z.string(),
  personName: z.string(),
  label: z.string(),
  scopes: z.array(z.string()),
  expiresOn: z.string(),
};
export const Token = z.object({
  ...tokenFields,
  createdAt: z.string(),
  createdBy: z.string(),
  lastUsedOn: z.string().nullable(),
  status: z.enum(['holds', 'expired', 'revoked']),
});
export const TokenList = z.object({ items: z.array(Token), next: z.null() });
/** `token` is shown here and never again. */
export const CreatedToken = z.object({ ...tokenFields, token: z.string() });
export const NewToken = z.object({
  person: z.string().min(1).max(100),
  label: z.string().max(200).default(''),
  scopes: z.array(z.string().max(100)).max(50).default([]),
  expiresOn: z.string().max(10),
});

/** Who can be chosen in a demonstration. */
export const SignInChoices = z.object({
  signIn: z.enum(['provider', 'demonstration']),
  people: z.array(z.object({ id: z.string(), name: z.string(), appointments: z.array(AppointmentNow) })),
  roles: z.array(z.object({ role: z.string(), roleName: z.string() })),
});
/** A person of the register, or a role over the whole region. */
export const DemonstrationSignIn = z.union([
  z.object({ person: z.string().min(1).max(100) }),
  z.object({ role: z.string().min(1).max(100) }),
]);

export const ChosenEmployment = z.object({ employment: z.string().min(1).max(300) });
/** `returnTo` is the own page that the person was on the way to. */
export const SignedIn = z.object({ id: z.string(), returnTo: z.string() });

export type OwnSessionDto = z.infer<typeof OwnSession>;
export type PersonDto = z.infer<typeof Person>;
export type PersonNameDto = z.infer<typeof PersonName>;
export type DelegationRuleDto = z.infer<typeof DelegationRule>;
export type AppliedPeopleFileDto = z.infer<typeof AppliedPeopleFile>;
export type TokenDto = z.infer<typeof Token>;
export type CreatedTokenDto = z.infer<typeof CreatedToken>;
export type SignInChoicesDto = z.infer<typeof SignInChoices>;

/** The employments that someone on the way in can choose between; `name` is the person's, and then the employment's. */
export const SignInEmployments = z.object({
  name: z.string(),
  items: z.array(z.object({ employment: z.string(), name: z.string(), appointments: z.array(AppointmentNow) })),
  next: z.null(),
});
export type SignInEmploymentsDto = z.infer<typeof SignInEmployments>;
