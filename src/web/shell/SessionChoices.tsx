import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SessionDto } from '../../contexts/people/contract.ts';
import { apiSend } from '../api.ts';
import { AppLink } from '../design/AppLink.tsx';
import { Button } from '../design/Button.tsx';
import { ErrorState } from '../design/ErrorState.tsx';
import { useRoleName, useText } from '../text.ts';

/** What one is appointed to today, and the way out. */
export default function SessionChoices({ session }: { session: SessionDto }) {
  const text = useText();
  const roleName = useRoleName();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>();
  const signOut = async () => {
    try {
      const { data } = await apiSend<{ endAtProvider: string | null }>('DELETE', '/sessions/current');
      if (data.endAtProvider) location.assign(data.endAtProvider);
      else {
        // What one reader has seen is not left for the next.
        client.clear();
        await navigate({ to: session.signIn === 'demonstration' ? '/' : '/logga-in' });
      }
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <div className="session-choices">
      <ul>
        {session.appointments.map(({ role, unit, unitName, onBehalfOf }) => (
          <li key={`${role} ${unit} ${onBehalfOf ?? ''}`}>
            {text('session.appointment', { role: roleName(role), unit: unitName })}
            {onBehalfOf !== null && ` ${text('session.substitute')}`}
          </li>
        ))}
      </ul>
      {session.appointments.length === 0 && <p>{text('session.no-appointment')}</p>}
      <p>
        <AppLink to="/inloggningar">{text('session.own-sessions')}</AppLink>
      </p>
      {session.signIn === 'demonstration' && (
        <p>
          <AppLink to="/logga-in">{text('session.other-role')}</AppLink>
        </p>
      )}
      {error !== undefined && <ErrorState error={error} during="change" />}
      <Button onPress={() => void signOut()}>{text('session.sign-out')}</Button>
    </div>
  );
}
