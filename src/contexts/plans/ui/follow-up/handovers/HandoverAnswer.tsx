import { useState } from 'react';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { Button } from '../../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../../web/design/ErrorState.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useText } from '../../../../../web/text.ts';
import type { HandoverDto } from '../../../contract/follow-up.ts';
import { useChange } from '../use-change.ts';

/** An action that the reader is to take over: accepted, or declined with the reason. */
export function HandoverAnswer({ handover }: { handover: HandoverDto }) {
  const text = useText();
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const change = useChange();
  const { number, version, action } = handover;
  const accept = () =>
    change.mutate({
      path: `/handovers/${number}/acceptances`,
      body: words.trim() ? { comment: words } : {},
      ifMatch: version,
    });
  const decline = () => {
    setMissing(words.trim() === '');
    if (words.trim() !== '')
      change.mutate({ path: `/handovers/${number}/refusals`, body: { reason: words }, ifMatch: version });
  };
  return (
    <li className="handover">
      <h3>
        <AppLink to="/handlingsplan/$key/$number" params={{ key: action.plan, number: String(action.number) }}>
          {`${action.number} ${action.title}`}
        </AppLink>
      </h3>
      <p>
        {text('follow-up.handover.from', {
          giver: handover.givenByName,
          date: handover.handsOverOn,
          unit: action.unit.name,
        })}
      </p>
      {handover.words !== '' && <p className="prose">{handover.words}</p>}
      <TextField
        id={`handover-${number}-words`}
        label={text('follow-up.handover.words')}
        hint={text('follow-up.handover.words-hint')}
        rows={2}
        value={words}
        onChange={setWords}
        error={isMissing ? text('follow-up.handover.reason-missing') : undefined}
      />
      {change.isError && <ErrorState error={change.error} during="change" />}
      <p>{text('follow-up.handover.consequence')}</p>
      <div className="actions">
        <Button
          isDisabled={change.isPending}
          onPress={accept}
          aria-label={text('follow-up.handover.accept-of', { number: action.number })}
        >
          {text('follow-up.handover.accept')}
        </Button>
        <Button
          isDisabled={change.isPending}
          onPress={decline}
          aria-label={text('follow-up.handover.decline-of', { number: action.number })}
        >
          {text('follow-up.handover.decline')}
        </Button>
      </div>
    </li>
  );
}
