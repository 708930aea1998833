import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import { dispensationQueries } from '../dispensation-queries.ts';
import { isStale } from '../use-step.ts';

/** Why a step was not taken; where someone was first, a way to how it is now, with all that was typed kept. */
export function RefusedStep({ error, number }: { error: unknown; number: string | undefined }) {
  const text = useText();
  const client = useQueryClient();
  if (!isStale(error) || number === undefined) return <ErrorState error={error} during="change" />;
  const { queryKey } = dispensationQueries.one(number);
  return (
    <Notice kind="warning" title={text('dispensations.stale.title')} announce>
      <p>{text('dispensations.stale')}</p>
      <div className="actions">
        <Button onPress={() => void client.invalidateQueries({ queryKey })}>
          {text('dispensations.stale.refresh')}
        </Button>
      </div>
    </Notice>
  );
}
