import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../../../web/design/Button.tsx';
import { RadioGroup } from '../../../../../web/design/RadioGroup.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { DecisionPointDto } from '../../../contract/mandates.ts';
import { useFormDraft } from '../form/use-form-draft.ts';
import { mandateQueries, usePointChange } from '../mandate-queries.ts';
import { Refused } from '../Refused.tsx';
import { ExceptionForm } from './ExceptionForm.tsx';
import { SignedBy } from './SignedBy.tsx';

type Item = DecisionPointDto['checklist'][number];
type Answers = Readonly<Record<string, 'yes' | 'no'>>;

/** Yes/no questions; what is answered is kept until it is saved. Whoever may not answer reads the answers. */
export function Checklist({ point }: { point: DecisionPointDto }) {
  const text = useText();
  const client = useQueryClient();
  const mayAnswer = point.actions.includes('answer');
  const draft = useFormDraft<Answers>(`decision-point.${point.id}.answers`, {});
  const save = usePointChange(draft.forget);
  const changed = point.checklist.filter(
    ({ number, answer }) => draft.value[number] !== undefined && draft.value[number] !== answer,
  );
  const submit = () =>
    save.mutate({
      method: 'PATCH',
      path: `/decision-points/${point.id}`,
      body: { answers: changed.map(({ number }) => ({ item: number, answer: draft.value[number] })) },
      version: point.version,
    });
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: mandateQueries.point(point.id).queryKey });
    save.reset();
  };
  return (
    <>
      <ol className="mandate-checklist">
        {point.checklist.map((item) => (
          <li key={item.number}>
            {mayAnswer ? (
              <RadioGroup
                label={item.text}
                options={[
                  { key: 'yes', label: text('mandates.answer.yes') },
                  { key: 'no', label: text('mandates.answer.no') },
                ]}
                value={draft.value[item.number] ?? item.answer}
                onChange={(answer) => draft.write({ ...draft.value, [item.number]: answer })}
              />
            ) : (
              <p className="mandate-item">{item.text}</p>
            )}
            <Answer item={item} isShown={!mayAnswer} />
            {item.exception && (
              <div className="mandate-exception">
                <p>{text('mandates.exception.reason', { reason: item.exception.reason })}</p>
                <SignedBy signed={item.exception.signed} />
              </div>
            )}
            {item.exception === null && item.answer !== 'yes' && point.actions.includes('except') && (
              <ExceptionForm point={point} item={item} />
            )}
          </li>
        ))}
      </ol>
      {mayAnswer && (
        <>
          <Refused error={save.error} onRefresh={() => void refresh()} />
          <div className="actions">
            <Button isDisabled={changed.length === 0 || save.isPending} onPress={submit}>
              {text('mandates.checklist.save')}
            </Button>
          </div>
          <p className="field-hint" role="status">
            {text('mandates.checklist.unsaved', { count: changed.length })}
          </p>
        </>
      )}
    </>
  );
}

/** The saved answer in words: for readers, and on paper. */
function Answer({ item, isShown }: { item: Item; isShown: boolean }) {
  const text = useText();
  const format = useFormat();
  const words =
    item.answeredAt === null
      ? text(`mandates.answer.${item.answer ?? 'none'}`)
      : text('mandates.answer.by', {
          answer: text(`mandates.answer.${item.answer ?? 'none'}`),
          name: item.answeredBy ?? '',
          date: format.date(swedishDate(new Date(item.answeredAt))),
        });
  return <p className={isShown ? 'mandate-answer' : 'mandate-answer print-only'}>{words}</p>;
}
