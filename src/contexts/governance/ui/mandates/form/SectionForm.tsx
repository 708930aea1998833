import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../../web/design/Button.tsx';
import { ErrorSummary } from '../../../../../web/design/ErrorSummary.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { useText } from '../../../../../web/text.ts';
import type { MandateDto } from '../../../contract/mandates.ts';
import { contradictionsIn } from '../../../domain/mandates/contradictions.ts';
import { SECTION_KEYS, type SectionKey } from '../../../domain/mandates/sections.ts';
import { mandateQueries, useMandateChange } from '../mandate-queries.ts';
import { labelId, useTargetWords } from '../mandate-words.ts';
import { Refused } from '../Refused.tsx';
import type { Choices } from './Cell.tsx';
import { ContradictionPanel } from './ContradictionPanel.tsx';
import { SectionFields } from './SectionFields.tsx';
import { type FormFault, readForm, type SectionForm as Form, toForm } from './section-form.ts';
import { useFormDraft } from './use-form-draft.ts';

type Props = { mandate: MandateDto; section: SectionKey; choices: Choices };
/** What is typed, and the version of the mandate that it was typed on. */
type Draft = { form: Form; version: number };

/** One section: what is typed stays until it is saved, and what contradicts is told beside it as it is typed. */
export function SectionForm({ mandate, section, choices }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { directive } = mandate.written;
  const draft = useFormDraft<Draft>(`mandate.${mandate.key}.${section}`, {
    form: toForm(directive, section),
    version: mandate.version,
  });
  const { form, version } = draft.value;
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const { targets } = useTargetWords();
  const save = useMandateChange();
  const { change } = readForm(section, form);
  const contradictions = contradictionsIn({ ...directive, ...change }, targets);
  const next = SECTION_KEYS[SECTION_KEYS.indexOf(section) + 1];

  const submit = (goTo: SectionKey | undefined) => {
    const read = readForm(section, form);
    setFaults(read.faults);
    if (read.faults.length > 0) return;
    save.mutate(
      { method: 'PATCH', path: `/mandates/${mandate.key}`, body: read.change, version },
      {
        onSuccess: () => {
          draft.forget();
          void (goTo
            ? navigate({ to: '.', search: { avsnitt: goTo } as never })
            : navigate({
                to: '/styrning/uppdrag/$key',
                params: { key: mandate.key } as never,
                search: { visa: 'utkast' } as never,
                hash: `avsnitt-${section}`,
              }));
        },
      },
    );
  };
  const refresh = async () => {
    const fresh = await client.fetchQuery({ ...mandateQueries.one(mandate.key), staleTime: 0 });
    draft.write({ form, version: fresh.version });
    save.reset();
  };
  const errorOf = (fieldId: string) => {
    const fault = faults.find((one) => one.fieldId === fieldId);
    return fault && faultText(fault);
  };
  const faultText = ({ code, field, column }: FormFault) =>
    text(`mandates.fault.${code}`, { label: text(labelId(field, column)) });

  return (
    <div className="mandate-writing">
      <section className="change-form">
        <h2 ref={heading} tabIndex={-1} className="section-title">
          {text(`mandates.section.${section}`)}
        </h2>
        <p className="prose">{text(`mandates.about.${section}`)}</p>
        <ErrorSummary faults={faults.map((fault) => ({ fieldId: fault.fieldId, message: faultText(fault) }))} />
        {draft.isRestored && <RestoredNote onForget={draft.forget} />}
        <SectionFields
          section={section}
          form={form}
          choices={choices}
          errorOf={errorOf}
          onChange={(typed) => {
            draft.write({ form: typed, version });
            save.reset();
          }}
        />
        <Refused error={save.error} onRefresh={() => void refresh()} />
        <p className="field-hint">{text('mandates.write.consequence', { number: mandate.written.number + 1 })}</p>
        <div className="actions">
          {next && (
            <Button kind="primary" isDisabled={save.isPending} onPress={() => submit(next)}>
              {text('mandates.write.save-next', { section: text(`mandates.section.${next}`) })}
            </Button>
          )}
          <Button kind={next ? 'secondary' : 'primary'} isDisabled={save.isPending} onPress={() => submit(undefined)}>
            {text('mandates.write.save')}
          </Button>
        </div>
      </section>
      <ContradictionPanel mandate={mandate.key} section={section} contradictions={contradictions} />
    </div>
  );
}

function RestoredNote({ onForget }: { onForget(): void }) {
  const text = useText();
  return (
    <Notice>
      <p>{text('mandates.draft')}</p>
      <div className="actions">
        <Button kind="quiet" onPress={onForget}>
          {text('mandates.draft.forget')}
        </Button>
      </div>
    </Notice>
  );
}
