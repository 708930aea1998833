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
  const known = Object.hasOwn(PERMISSIONS, permission);
  const roles = known ? ROLES.filter((role) => reachOf(permission, role) !== undefined) : [];
  const isForEveryRole = roles.length === ROLES.length;
  const names = roles.map((role) => roleName(role).toLocaleLowerCase(language));
  return (
    <Empty
      level={1}
      title={text('not-permitted.title')}
      actions={
        <>
          {!session?.signedIn && <AppLink to="/logga-in">{text('session.sign-in')}</AppLink>}
          <AppLink to="/">{text('page-missing.to-overview')}</AppLink>
        </>
      }
    >
      <p>
        {isForEveryRole
          ? text('not-permitted.any-role')
          : text('not-permitted.detail', {
              roles: new Intl.ListFormat(language, { type: 'disjunction' }).format(names),
            })}
      </p>
    </Empty>
  );
}
