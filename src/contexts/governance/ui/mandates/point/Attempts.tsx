import { useFormat, useText } from '../../../../../web/text.ts';
import type { DecisionPointDto } from '../../../contract/mandates.ts';
import { SignedBy } from './SignedBy.tsx';

/** Every time the point was decided, the first one first. */
export function Attempts({ attempts }: { attempts: DecisionPointDto['attempts'] }) {
  const text = useText();
  const format = useFormat();
  return (
    <ol className="mandate-attempts">
      {attempts.map((attempt) => (
        <li key={attempt.number}>
          <p>
            <strong>{text(`mandates.attempt.${attempt.decision}`, { date: format.date(attempt.decidedOn) })}</strong>{' '}
            {text('mandates.attempt.numbers', {
              registry: attempt.registryNumber,
              register: attempt.registerNumber,
              version: attempt.directiveVersion,
            })}
          </p>
          {attempt.comment && <p className="prose">{attempt.comment}</p>}
          <SignedBy signed={attempt.signed} />
          {attempt.checklist.length > 0 && (
            <details className="disclosure">
              <summary>{text('mandates.attempt.checklist')}</summary>
              <ul className="plain-list">
                {attempt.checklist.map(({ text: item, answer }) => (
                  <li key={item}>
                    {item}: {text(`mandates.answer.${answer ?? 'none'}`)}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
