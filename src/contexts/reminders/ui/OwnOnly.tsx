import type { ReactNode } from 'react';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Empty } from '../../../web/design/Empty.tsx';
import { Loading } from '../../../web/design/Loading.tsx';
import { useSession } from '../../../web/session.ts';
import { useText } from '../../../web/text.ts';

/** What is one's own is asked for only when there is someone whose it could be. */
export function OwnOnly({ children }: { children: ReactNode }) {
  const text = useText();
  const { session, may } = useSession();
  if (!session) return <Loading shape="page" />;
  if (may('reminders.own')) return children;
  return (
    <Empty
      level={1}
      title={text('reminders.sign-in.title')}
      actions={<AppLink to="/logga-in">{text('reminders.sign-in.go')}</AppLink>}
    >
      <p>{text('reminders.sign-in')}</p>
    </Empty>
  );
}
