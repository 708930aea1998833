import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useRoleName, useText } from '../../../../web/text.ts';
import type { RiskDetailsDto } from '../../contract/risks.ts';
import { FieldsForm } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';

/** Who has accepted the residual risk and why; the form for whoever may accept it now. */
export function AcceptanceSection({ risk }: { risk: RiskDetailsDto }) {
  const text = useText();
  const format = useFormat();
  const roleName = useRoleName();
  const change = useChange();
  if (!risk.high && risk.acceptances.length === 0) return null;
  return (
    <Section title={text('risks.acceptance')}>
      {risk.awaitsAcceptance && (
        <Notice kind="warning" title={text('risks.acceptance.missing')}>
          <p>{text('risks.acceptance.missing.detail')}</p>
          {risk.acceptBlockedBy && <p>{text('risks.acceptance.own')}</p>}
        </Notice>
      )}
      {risk.acceptances.map(({ words, acceptedAt, acceptedByName, acceptedRole, decision, holds }) => (
        <div key={decision}>
          <p>
            {text(holds ? 'risks.acceptance.holds' : 'risks.acceptance.past', {
              name: acceptedByName,
              role: roleName(acceptedRole),
              at: format.dateTime(acceptedAt),
            })}{' '}
            <AppLink to="/styrning/beslut/$number" params={{ number: decision }}>
              {text('risks.acceptance.decision', { number: decision })}
            </AppLink>
          </p>
          <p className="prose">{words}</p>
        </div>
      ))}
      {risk.may.accept && (
        <FieldsForm
          id="accept"
          fields={[
            {
              name: 'words',
              label: text('risks.acceptance.words'),
              hint: text('risks.acceptance.hint'),
              kind: 'lines',
              isRequired: true,
            },
          ]}
          action={text('risks.acceptance.do')}
          consequence={text('risks.acceptance.consequence')}
          change={{
            ...change,
            mutate: (body) =>
              change.mutate({
                method: 'POST',
                path: `/risks/${risk.number}/acceptances`,
                body,
                ifMatch: risk.version,
              }),
          }}
        />
      )}
    </Section>
  );
}
