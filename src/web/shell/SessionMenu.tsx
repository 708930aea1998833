import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Loading } from '../design/Loading.tsx';
import { Popover } from '../design/Popover.tsx';
import { useSession } from '../session.ts';
import { useRoleName, useText } from '../text.ts';

/** Not part of the first visit: only who has signed in opens it. */
const SessionChoices = lazy(() => import('./SessionChoices.tsx'));

/** Who is signed in, and the way in or out. */
export function SessionMenu() {
  const text = useText();
  const { session } = useSession();
  if (!session) return null;
  if (!session.person) {
    return (
      <Link to="/logga-in" className="button button-quiet">
        {text('session.sign-in')}
      </Link>
    );
  }
  return (
    <Popover label={text('session.menu')} button={session.person.name} buttonClass="button button-quiet">
      {() => (
        <Suspense fallback={<Loading />}>
          <SessionChoices session={session} />
        </Suspense>
      )}
    </Popover>
  );
}

/** On every page of a demonstration: that it is one, and as whom one sees it. */
export function DemonstrationMark() {
  const text = useText();
  const roleName = useRoleName();
  const { session } = useSession();
  if (session?.signIn !== 'demonstration') return null;
  const { person, appointments } = session;
  return (
    <p className="demonstration-mark" role="note">
      {person
        ? text('session.demonstration', {
            name: person.name,
            role: appointments[0] ? roleName(appointments[0].role) : text('session.none'),
          })
        : text('session.demonstration-visitor')}
    </p>
  );
}
