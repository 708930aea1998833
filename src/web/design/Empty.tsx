import type { ReactNode } from 'react';

type Props = {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** 1 where it is the whole page. */
  level?: 1 | 2;
};

/** What belongs here and how to get it. */
export function Empty({ title, children, actions, level = 2 }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className="empty">
      <Heading className="empty-title">{title}</Heading>
      <div className="prose">{children}</div>
      {actions && <div className="actions">{actions}</div>}
    </section>
  );
}
