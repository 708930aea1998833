import { type ReactNode, useEffect } from 'react';

type Props = {
  title: string;
  /** The answer to the page's question, in words. */
  lead?: ReactNode;
  /** Downloads and the like, at the end of the heading. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page: its name (also in the browser's tab), its answer in the first line, then the picture, the table, the gaps. */
export function Page({ title, lead, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Varaktig`;
  }, [title]);
  return (
    <>
      <header className="page-head">
        <h1 className="page-title">{title}</h1>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {lead && <div className="lead">{lead}</div>}
      {children}
    </>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section">
      <h2 className="section-title">{title}</h2>
      {children}
    </section>
  );
}
