import { useEffect, useRef, useState } from 'react';
import { RadioGroup } from '../../../../web/design/RadioGroup.tsx';
import { useText } from '../../../../web/text.ts';
import type { AnsweredActionDto, LocalPlanDto } from '../../contract/local-plans.ts';
import { ANSWERS, type Answer } from '../../domain/local-plans/answers.ts';
import { FieldsForm, type FormField } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';

type Props = { plan: LocalPlanDto; action: AnsweredActionDto; onDone(): void };

/** Takes over, adapts or declines one action. What is asked for follows from the answer. */
export function AnswerForm({ plan, action, onDone }: Props) {
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [answer, setAnswer] = useState<Answer>(action.answer ?? 'taken-over');
  const change = useChange(onDone);
  useEffect(() => frame.current?.focus(), []);
  const path = `/local-plans/${plan.key}/answers`;
  const reason: FormField = {
    name: 'reason',
    label: text('local-plans.why'),
    hint: text('local-plans.why.hint'),
    kind: 'lines',
    start: action.reason ?? '',
    isRequired: true,
  };
  const own: FormField[] = [
    {
      name: 'title',
      label: text('local-plans.adapt.title'),
      kind: 'text',
      start: action.localTitle ?? action.title,
      isRequired: true,
    },
    { name: 'startsOn', label: text('local-plans.adapt.starts'), kind: 'date', start: action.startsOn ?? '' },
    { name: 'endsOn', label: text('local-plans.adapt.ends'), kind: 'date', start: action.endsOn ?? '' },
    { name: 'responsibleFunction', label: text('local-plans.adapt.responsible'), kind: 'text' },
  ];
  const fields = answer === 'taken-over' ? [] : answer === 'declined' ? [reason] : [reason, ...own];
  return (
    <div ref={frame} tabIndex={-1} className="local-plan-answer">
      <h3>
        {action.number} {action.title}
      </h3>
      <RadioGroup<Answer>
        label={text('local-plans.answer.question')}
        options={ANSWERS.map((key) => ({
          key,
          label: text(`local-plans.answer.${key}`),
          detail: text(`local-plans.answer.${key}.about`),
        }))}
        value={answer}
        onChange={setAnswer}
      />
      <FieldsForm
        id="answer"
        fields={fields}
        action={text('local-plans.answer.save')}
        consequence={text(`local-plans.answer.${answer}.consequence`)}
        change={{
          ...change,
          mutate: (values) => {
            const { startsOn, endsOn, responsibleFunction, ...texts } = values;
            const adapted =
              answer === 'adapted'
                ? {
                    startsOn: startsOn || null,
                    endsOn: endsOn || null,
                    responsibleFunction: responsibleFunction || null,
                  }
                : {};
            const body = { action: action.number, answer, ...texts, ...adapted };
            change.mutate({ method: 'POST', path, body, ifMatch: plan.version });
          },
        }}
        onCancel={onDone}
      />
    </div>
  );
}
