import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { apiSend } from '../../../web/api.ts';
import { Button } from '../../../web/design/Button.tsx';
import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { Section } from '../../../web/design/Page.tsx';
import { useRoleName, useText } from '../../../web/text.ts';
import type { SignInChoicesDto } from '../contract.ts';

/** One becomes whom one likes: the people of the register, or a role over the whole region. */
export function DemonstrationChoices({ choices }: { choices: SignInChoicesDto }) {
  const text = useText();
  const roleName = useRoleName();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>();
  const choose = async (body: { person: string } | { role: string }) => {
    try {
      await apiSend('POST', '/sessions', { body });
      // What the former role has seen is not left for the next.
      client.clear();
      await navigate({ to: '/' });
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <>
      <Notice title={text('sign-in.demonstration-title')}>
        <p>{text('sign-in.demonstration-detail')}</p>
      </Notice>
      {error !== undefined && <ErrorState error={error} during="change" />}
      {choices.people.length > 0 && (
        <Section title={text('sign-in.people')}>
          <ul className="choice-list">
            {choices.people.map(({ id, name, appointments }) => (
              <li key={id}>
                <Button onPress={() => void choose({ person: id })}>{name}</Button>
                <span className="choice-detail">
                  {appointments
                    .map(({ role, unitName }) => text('session.appointment', { role: roleName(role), unit: unitName }))
                    .join('; ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text('sign-in.roles')}>
        <p>{text('sign-in.roles-lead')}</p>
        <ul className="choice-list">
          {choices.roles.map(({ role }) => (
            <li key={role}>
              <Button onPress={() => void choose({ role })}>{roleName(role)}</Button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
