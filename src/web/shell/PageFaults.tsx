import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { AppLink } from '../design/AppLink.tsx';
import { Empty } from '../design/Empty.tsx';
import { ErrorState } from '../design/ErrorState.tsx';
import { useText } from '../text.ts';

/** A fault in the page itself, or its code could not be fetched. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState level={1} error={error} onRetry={retry} />;
}

export function PageMissing() {
  const text = useText();
  return (
    <Empty
      level={1}
      title={text('page-missing.title')}
      actions={<AppLink to="/">{text('page-missing.to-overview')}</AppLink>}
    >
      <p>{text('page-missing.detail')}</p>
    </Empty>
  );
}
