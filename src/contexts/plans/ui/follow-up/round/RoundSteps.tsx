import { useState } from 'react';
import { Button } from '../../../../../web/design/Button.tsx';
import { DateField } from '../../../../../web/design/DateField.tsx';
import { ErrorState } from '../../../../../web/design/ErrorState.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useText } from '../../../../../web/text.ts';
import type { FollowUpRoundDto } from '../../../contract/follow-up.ts';
import { useChange } from '../use-change.ts';

/** What whoever leads the programme can do with the round now; what follows from it is said above the button. */
export function RoundSteps({ round }: { round: FollowUpRoundDto }) {
  const text = useText();
  const change = useChange();
  const { key, version, moves, completeness } = round;
  const step = moves.includes('open') ? 'open' : moves.includes('close') ? 'close' : undefined;
  if (!step && !moves.includes('change')) return null;
  const missing = completeness.asked - completeness.answered;
  return (
    <div className="follow-up-steps">
      {change.isError && <ErrorState error={change.error} during="change" />}
      {step && (
        <>
          <p>{text(`follow-up.${step}.consequence`, { missing })}</p>
          <Button
            kind="primary"
            isDisabled={change.isPending}
            onPress={() =>
              change.mutate({
                path: `/follow-up-rounds/${key}/${step === 'open' ? 'openings' : 'closings'}`,
                ifMatch: version,
              })
            }
          >
            {text(`follow-up.${step}.do`)}
          </Button>
        </>
      )}
      {moves.includes('change') && <ChangeForm round={round} change={change} />}
    </div>
  );
}

function ChangeForm({ round, change }: { round: FollowUpRoundDto; change: ReturnType<typeof useChange> }) {
  const text = useText();
  const [fields, setFields] = useState({ dueOn: round.dueOn, instruction: round.instruction });
  return (
    <details>
      <summary>{text('follow-up.change')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <DateField
          label={text('follow-up.new.dueOn')}
          value={fields.dueOn}
          onChange={(dueOn) => setFields({ ...fields, dueOn })}
        />
        <TextField
          label={text('follow-up.new.instruction')}
          rows={3}
          value={fields.instruction}
          onChange={(instruction) => setFields({ ...fields, instruction })}
        />
        <div className="actions">
          <Button
            isDisabled={change.isPending}
            onPress={() =>
              change.mutate({
                method: 'PATCH',
                path: `/follow-up-rounds/${round.key}`,
                body: fields,
                ifMatch: round.version,
              })
            }
          >
            {text('follow-up.change.do')}
          </Button>
        </div>
      </form>
    </details>
  );
}
