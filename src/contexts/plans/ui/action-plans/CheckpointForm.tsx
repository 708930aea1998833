import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useSession } from '../../../../web/session.ts';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';

type Props = { action: PlannedActionDto; tag: string };
const NEW = 'ny';

/** Says that a checkpoint is reached, on the reader's word and with evidence; or adds one. */
export function CheckpointForm({ action, tag }: Props) {
  const text = useText();
  const client = useQueryClient();
  const { session } = useSession();
  const open = action.checkpoints.filter(({ reachedOn }) => reachedOn === null);
  const [chosen, setChosen] = useState(String(open[0]?.number ?? NEW));
  const [words, setWords] = useState('');
  const [date, setDate] = useState('');
  const isNew = chosen === NEW;
  const save = useMutation({
    mutationFn: () => {
      const given = date === '' ? null : date;
      const reached = { number: Number(chosen), evidence: words, reachedOn: given, reachedBy: session?.person?.id };
      const body = isNew ? { text: words, dueOn: given } : reached;
      return apiSend('POST', `/planned-actions/${action.id}/checkpoints`, { body, ifMatch: tag });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['planned-actions'] }),
  });
  const options = open.map((point) => ({ key: String(point.number), label: `${point.number} ${point.text}` }));
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <Select
        label={text('plans.checkpoints.which')}
        options={[...options, { key: NEW, label: text('plans.checkpoints.new') }]}
        value={chosen}
        onChange={setChosen}
      />
      <TextField
        label={text(isNew ? 'plans.checkpoints.text' : 'plans.checkpoints.evidence')}
        hint={isNew ? undefined : text('plans.checkpoints.evidence-hint')}
        rows={2}
        value={words}
        onChange={setWords}
      />
      <DateField
        label={text(isNew ? 'plans.checkpoints.due' : 'plans.checkpoints.reached')}
        value={date}
        onChange={setDate}
      />
      {save.isError && <ErrorState error={save.error} during="change" />}
      <div className="actions">
        <Button
          isDisabled={save.isPending || words.trim() === '' || (!isNew && date === '')}
          onPress={() => save.mutate()}
        >
          {text(isNew ? 'plans.checkpoints.add' : 'plans.checkpoints.say')}
        </Button>
      </div>
    </form>
  );
}
