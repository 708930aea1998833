import type { Validity } from '../../../kernel/plain-date.ts';
import type { Role } from './roles.ts';

/** A role over a part of the tree, during a time (uppdrag). */
export type Appointment = Validity & {
  role: Role;
  /** Unit at the top of the part of the tree. */
  unit: string;
  /** HSA-id of the employment it belongs to; without one it follows the person whichever employment is chosen. */
  employment?: string | undefined;
  /** Person whose duties are carried out as a substitute (ställföreträdare). */
  substituteFor?: string | undefined;
};

export type Person = {
  id: string;
  name: string;
  email?: string | undefined;
  /** What the identity provider calls the person by. */
  hsaId?: string | undefined;
  roles: readonly Appointment[];
};

/** Who may decide what, up to which amount (delegationsordning). */
export type DelegationRule = Validity & {
  /** Kind of decision, for instance `dispensation`. */
  decision: string;
  role: Role;
  /** In öre; any amount without it. */
  upToAmountOre?: number | undefined;
  source: string;
};

export type PeopleFile = { people: readonly Person[]; delegations: readonly DelegationRule[] | undefined };
