import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, apiSend } from '../../../../../web/api.ts';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { Button } from '../../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../../web/design/ErrorState.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { ActionGradingDto, CatalogueChoiceDto } from '../../../contract/catalogue.ts';
import { DIMENSIONS } from '../../../domain/grading/scales.ts';
import { useCatalogueWords } from '../words.ts';

type Props = { unit: string; grading: ActionGradingDto | undefined; mayChoose: boolean };

/** The selected action: its grades, and the choice. What is left out needs a reason, which is kept. */
export function ChoicePanel({ unit, grading, mayChoose }: Props) {
  const text = useText();
  const words = useCatalogueWords();
  return (
    <section id="choice-panel" className="choice-panel" tabIndex={-1} aria-label={text('catalogue.choice.panel')}>
      {grading ? (
        <>
          <h2 className="section-title">
            <AppLink to="/handlingsplan/katalog/$number" params={{ number: String(grading.number) }} search={{ unit }}>
              {`${grading.number}. ${grading.title}`}
            </AppLink>
          </h2>
          <ul className="plain-list spread-list">
            {DIMENSIONS.map((dimension) => (
              <li key={dimension}>
                {text('catalogue.spread.line', {
                  dimension: text(`catalogue.dimension.${dimension}`),
                  spread: words.spread(grading.spreads[dimension]),
                  count: grading.spreads[dimension]?.count ?? 0,
                })}
              </li>
            ))}
          </ul>
          <ChoiceForm unit={unit} grading={grading} mayChoose={mayChoose} />
        </>
      ) : (
        <p>{text('catalogue.choice.select')}</p>
      )}
    </section>
  );
}

function ChoiceForm({ unit, grading, mayChoose }: Props & { grading: ActionGradingDto }) {
  const text = useText();
  const format = useFormat();
  const words = useCatalogueWords();
  const client = useQueryClient();
  const { choice, number } = grading;
  const [reason, setReason] = useState(choice?.reason ?? '');
  const [isReasonMissing, setIsReasonMissing] = useState(false);
  const send = useMutation({
    mutationFn: (chosen: boolean) =>
      apiSend<CatalogueChoiceDto>('POST', '/catalogue-choices', {
        body: { unit, action: number, chosen, reason: reason.trim() || null },
        ifMatch: `"${choice?.version ?? 0}"`,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['action-gradings', unit] }),
  });
  const choose = (chosen: boolean) => {
    const isMissing = !chosen && reason.trim() === '';
    setIsReasonMissing(isMissing);
    if (!isMissing && !send.isPending) send.mutate(chosen);
    else document.querySelector<HTMLElement>('#choice-reason input, #choice-reason textarea')?.focus();
  };
  return (
    <>
      <p role="status">
        {choice
          ? text('catalogue.choice.now', {
              state: words.choice(grading),
              who: choice.chosenByName,
              date: format.date(swedishDate(new Date(choice.chosenAt))),
            })
          : text('catalogue.choice.not-yet')}
      </p>
      {choice?.reason && <p className="choice-reason">{text('catalogue.choice.because', { reason: choice.reason })}</p>}
      {mayChoose ? (
        <>
          <div id="choice-reason">
            <TextField
              label={text('catalogue.choice.reason')}
              hint={text('catalogue.choice.reason.hint')}
              rows={3}
              value={reason}
              onChange={setReason}
              error={isReasonMissing ? text('catalogue.choice.reason.missing') : undefined}
            />
          </div>
          <div className="actions">
            <Button kind="primary" onPress={() => choose(true)}>
              {text('catalogue.choice.take')}
            </Button>
            <Button onPress={() => choose(false)}>{text('catalogue.choice.leave')}</Button>
          </div>
          {send.isError && (
            <RefusedChoice
              error={send.error}
              onRefresh={() => {
                send.reset();
                void client.invalidateQueries({ queryKey: ['action-gradings', unit] });
              }}
            />
          )}
        </>
      ) : (
        <p>{text('catalogue.choice.may-not')}</p>
      )}
    </>
  );
}

function RefusedChoice({ error, onRefresh }: { error: unknown; onRefresh(): void }) {
  const text = useText();
  if (!(error instanceof ApiError) || error.problem.status !== 412) return <ErrorState error={error} during="change" />;
  return (
    <Notice kind="warning" title={text('catalogue.choice.stale.title')} announce>
      <p>{text('catalogue.choice.stale')}</p>
      <div className="actions">
        <Button onPress={onRefresh}>{text('catalogue.choice.refresh')}</Button>
      </div>
    </Notice>
  );
}
