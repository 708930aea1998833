import { useFormat, useRoleName, useText } from '../../../../../web/text.ts';
import type { DecisionPointDto } from '../../../contract/mandates.ts';

export type Signed = DecisionPointDto['attempts'][number]['signed'];

/** Who signed, in which role, for whom, when. */
export function SignedBy({ signed }: { signed: Signed }) {
  const text = useText();
  const format = useFormat();
  const roleName = useRoleName();
  const values = { name: signed.by.name, role: roleName(signed.role), date: format.dateTime(signed.at) };
  return (
    <span className="mandate-signature">
      {signed.onBehalfOf === null
        ? text('mandates.signed', values)
        : text('mandates.signed.for', { ...values, owner: signed.onBehalfOf.name })}
    </span>
  );
}
