import { Notice } from '../../../../../web/design/Notice.tsx';
import { useText } from '../../../../../web/text.ts';
import type { DecisionPointDto } from '../../../contract/mandates.ts';

type Props = { point: DecisionPointDto; decision: 'yes' | 'no' | '' };

/** What follows when the decision is signed, or what stands in its way. */
export function DecisionConsequence({ point, decision }: Props) {
  const text = useText();
  if (decision === '') return null;
  if (decision === 'no')
    return (
      <Notice title={text('mandates.consequence')} announce>
        <p>{text('mandates.consequence.no', { name: point.name })}</p>
      </Notice>
    );
  if (point.missing.length > 0 || point.needsEstablished)
    return (
      <Notice kind="warning" title={text('mandates.consequence.hindered')} announce>
        {point.needsEstablished && <p>{text('mandates.consequence.not-established')}</p>}
        {point.missing.length > 0 && (
          <>
            <p>{text('mandates.consequence.missing', { count: point.missing.length })}</p>
            <ul className="plain-list">
              {point.missing.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    );
  return (
    <Notice title={text('mandates.consequence')} announce>
      <ul className="plain-list">
        {point.phase !== null && (
          <li>{text('mandates.consequence.phase', { phase: point.phase, count: point.opens.length })}</li>
        )}
        {point.leadsTo !== null && (
          <li>{text(`mandates.consequence.status.${point.leadsTo as 'running' | 'handed-over'}`)}</li>
        )}
        {point.exceptions > 0 && <li>{text('mandates.consequence.exceptions', { count: point.exceptions })}</li>}
        <li>{text('mandates.consequence.register')}</li>
      </ul>
    </Notice>
  );
}
