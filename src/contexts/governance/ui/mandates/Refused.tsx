import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import { isStale } from './stale.ts';

/** Why a change was not made. What is typed stays; when someone else was first, the new version can be fetched. */
export function Refused({ error, onRefresh }: { error: unknown; onRefresh(): void }) {
  const text = useText();
  if (!error) return null;
  if (!isStale(error)) return <ErrorState error={error} during="change" />;
  return (
    <Notice kind="warning" title={text('mandates.stale.title')} announce>
      <p>{text('mandates.stale')}</p>
      <div className="actions">
        <Button onPress={onRefresh}>{text('mandates.stale.refresh')}</Button>
      </div>
    </Notice>
  );
}
