import type { ReactNode } from 'react';

type Props = {
  kind?: 'info' | 'warning' | 'success';
  title?: string;
  children: ReactNode;
  /** Read out when it appears, for what follows from a press. */
  announce?: boolean;
};

const SHAPES = { info: 'i', warning: '!', success: '✓' } as const;

export function Notice({ kind = 'info', title, children, announce = false }: Props) {
  return (
    <div className={`notice notice-${kind}`} {...(announce ? { role: 'status' } : {})}>
      <span className="notice-shape" aria-hidden="true">
        {SHAPES[kind]}
      </span>
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
