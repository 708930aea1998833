import { useText } from '../../../../../web/text.ts';
import type { DecisionPointDto } from '../../../contract/mandates.ts';
import { SignedBy } from './SignedBy.tsx';

/** Every exception of the mandate, as they are looked at when it ends. */
export function ExceptionList({ exceptions }: { exceptions: NonNullable<DecisionPointDto['allExceptions']> }) {
  const text = useText();
  if (exceptions.length === 0) return <p className="prose">{text('mandates.exceptions.none')}</p>;
  return (
    <ul className="mandate-exceptions">
      {exceptions.map(({ point, item, reason, signed }) => (
        <li key={`${point} ${item}`}>
          <p>
            <strong>{point}:</strong> {item}
          </p>
          <p>{text('mandates.exception.reason', { reason })}</p>
          <SignedBy signed={signed} />
        </li>
      ))}
    </ul>
  );
}
