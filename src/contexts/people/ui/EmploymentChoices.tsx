import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiGet, apiSend } from '../../../web/api.ts';
import { Button } from '../../../web/design/Button.tsx';
import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { useRoleName, useText } from '../../../web/text.ts';
import type { SignInEmploymentsDto } from '../contract.ts';

/** Someone with several employments says which one to work under now. */
export function EmploymentChoices() {
  const text = useText();
  const roleName = useRoleName();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const employments = useQuery({
    queryKey: ['sign-in-employments'],
    queryFn: ({ signal }) => apiGet<SignInEmploymentsDto>('/sign-in-employments', {}, signal),
    staleTime: 0,
  });
  const choose = async (employment: string) => {
    try {
      const body = { employment };
      const { data } = await apiSend<{ returnTo: string }>('POST', '/sign-in-employments', { body });
      client.clear();
      location.assign(data.returnTo);
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <Loaded query={employments} shape="text">
      {({ items }) => (
        <>
          <p>{text('sign-in.employment-lead')}</p>
          {error !== undefined && <ErrorState error={error} during="change" />}
          <ul className="choice-list">
            {items.map(({ employment, name, appointments }) => (
              <li key={employment}>
                <Button onPress={() => void choose(employment)}>{name}</Button>
                <p className="cell-note">
                  {appointments
                    .map(({ role, unitName }) => text('session.appointment', { role: roleName(role), unit: unitName }))
                    .join('; ')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
