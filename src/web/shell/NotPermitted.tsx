import { useLocation } from '@tanstack/react-router';
import { PERMISSIONS, reachOf, ROLES } from '../../contexts/people/index.ts';
import { AppLink } from '../design/AppLink.tsx';
import { Empty } from '../design/Empty.tsx';
import { useSession } from '../session.ts';
import { useFormat, useRoleName, useText } from '../text.ts';

/** Instead of a page that is not for the reader: which roles it is for, and the way on. */
export default function NotPermitted({ permission }: { permission: string }) {
  const text = useText();
  const roleName = useRoleName();
  const { language } = useFormat();
  const { session } = useSession();
  const { href } = useLocation();
  const known = Object.hasOwn(PERMISSIONS, permission);
  const roles = known ? ROLES.filter((role) => reachOf(permission, role) !== undefined) : [];
  const isSignedIn = session?.person !== null;
  const isForEveryRole = roles.length === ROLES.length;
  const names = roles.map((role) => roleName(role).toLocaleLowerCase(language));
  return (
    <Empty
      level={1}
      title={text(isSignedIn ? 'not-permitted.title' : 'not-permitted.sign-in-title')}
      actions={
        <>
          {!isSignedIn && (
            <AppLink to="/logga-in" search={{ returnTo: href }}>
              {text('session.sign-in')}
            </AppLink>
          )}
          <AppLink to="/">{text('page-missing.to-overview')}</AppLink>
        </>
      }
    >
      <p>
        {isForEveryRole
          ? text('not-permitted.any-role')
          : text(isSignedIn ? 'not-permitted.detail' : 'not-permitted.sign-in-detail', {
              roles: new Intl.ListFormat(language, { type: 'disjunction' }).format(names),
            })}
      </p>
    </Empty>
  );
}
