import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import type { MeetingDto } from '../../contract/steering.ts';
import { useRefresh } from '../shared/use-refresh.ts';
import { type MinutesDraft, useMinutesDraft } from './use-minutes-draft.ts';

/** Who is there and who adjusts, one line each. */
export function MinutesForm({ meeting }: { meeting: MeetingDto }) {
  const text = useText();
  const refresh = useRefresh();
  const { draft, write, forget } = useMinutesDraft(meeting);
  const [isSaved, setSaved] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      apiSend('PUT', `/meetings/${meeting.reference}/minutes`, {
        body: bodyOf(meeting, draft),
        ifMatch: `"${meeting.version}"`,
      }),
    onSuccess: () => {
      forget();
      setSaved(true);
    },
    onSettled: refresh,
  });
  return (
    <form
      className="steering-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      {save.isError && <ErrorState error={save.error} during="change" />}
      <PersonChoices
        legend={text('steering.present')}
        people={meeting.members}
        chosen={draft.present}
        onChange={(present) =>
          write({ ...draft, present, adjusters: draft.adjusters.filter((one) => present.includes(one)) })
        }
      />
      <PersonChoices
        legend={text('steering.adjusters')}
        hint={text('steering.adjusters-hint')}
        people={meeting.members.filter(({ person }) => draft.present.includes(person))}
        chosen={draft.adjusters}
        onChange={(adjusters) => write({ ...draft, adjusters })}
      />
      <TextField
        label={text('steering.remarks')}
        hint={text('steering.remarks-hint')}
        rows={3}
        value={draft.remarks}
        onChange={(remarks) => write({ ...draft, remarks })}
      />
      {meeting.adjusters.some(({ adjustedAt }) => adjustedAt !== null) && <p>{text('steering.adjust-anew')}</p>}
      <div className="actions">
        <Button type="submit" isDisabled={save.isPending}>
          {text('steering.attendance.save')}
        </Button>
      </div>
      <p role="status">{isSaved && text('steering.attendance.saved')}</p>
    </form>
  );
}

const bodyOf = (meeting: MeetingDto, { present, adjusters, remarks }: MinutesDraft) => ({
  attendance: meeting.members.map(({ person }) => ({ person, isPresent: present.includes(person) })),
  adjusters,
  remarks,
});

type ChoicesProps = {
  legend: string;
  hint?: string;
  people: readonly { person: string; name: string }[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
};

function PersonChoices({ legend, hint, people, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className="steering-choices">
      <legend className="field-label">{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {people.map(({ person, name }) => (
        <Checkbox
          key={person}
          isSelected={chosen.includes(person)}
          onChange={(isChosen) => onChange(isChosen ? [...chosen, person] : chosen.filter((one) => one !== person))}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
