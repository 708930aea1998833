import { useState } from 'react';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { Button } from '../../../../../web/design/Button.tsx';
import { Dialog } from '../../../../../web/design/Dialog.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { useText } from '../../../../../web/text.ts';
import type { MandateDto } from '../../../contract/mandates.ts';
import { useMandateChange } from '../mandate-queries.ts';
import { Refused } from '../Refused.tsx';

type Step = 'establish' | 'close';

/** What the owner does with the mandate as a whole: the consequence first, then the button. */
export function NextSteps({ mandate }: { mandate: MandateDto }) {
  const text = useText();
  const [asking, setAsking] = useState<Step>();
  const change = useMandateChange(() => setAsking(undefined));
  const { written, established } = mandate;
  const hasDraft = written.number !== established?.number;
  const steps: Step[] = [
    ...(mandate.actions.includes('establish') && hasDraft ? (['establish'] as const) : []),
    ...(mandate.actions.includes('close') ? (['close'] as const) : []),
  ];
  const values = { number: written.number, former: established?.number ?? 0 };
  const send = (step: Step) =>
    change.mutate({
      method: 'POST',
      path: `/mandates/${mandate.key}/${step === 'establish' ? 'establishments' : 'closings'}`,
      version: mandate.version,
    });
  if (steps.length === 0)
    return mandate.status === 'draft' ? (
      <Notice>
        <p>{text('mandates.establish.by-owner')}</p>
      </Notice>
    ) : null;
  return steps.map((step) => (
    <Notice key={step} title={text(`mandates.${step}.title`, values)}>
      <p>{text(`mandates.${step}.consequence`, values)}</p>
      {step === 'establish' && established && (
        <p>
          <AppLink
            to="/styrning/uppdrag/$key/jamfor"
            params={{ key: mandate.key }}
            search={{ fran: String(established.number), till: String(written.number) }}
          >
            {text('mandates.version.compare')}
          </AppLink>
        </p>
      )}
      <div className="actions">
        <Button onPress={() => setAsking(step)}>{text(`mandates.${step}`, values)}</Button>
      </div>
      <Dialog
        title={text(`mandates.${step}.title`, values)}
        isOpen={asking === step}
        onOpenChange={(isOpen) => setAsking(isOpen ? step : undefined)}
        actions={
          <>
            <Button kind="primary" isDisabled={change.isPending} onPress={() => send(step)}>
              {text(`mandates.${step}.confirm`, values)}
            </Button>
            <Button kind="quiet" onPress={() => setAsking(undefined)}>
              {text('cancel')}
            </Button>
          </>
        }
      >
        <p>{text(`mandates.${step}.consequence`, values)}</p>
        {step === 'establish' && mandate.contradictions.length > 0 && (
          <p>{text('mandates.establish.contradictions', { count: mandate.contradictions.length })}</p>
        )}
        <Refused error={change.error} onRefresh={() => change.reset()} />
      </Dialog>
    </Notice>
  ));
}
