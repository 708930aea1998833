import { useEffect, useRef } from 'react';
import { Button } from '../../../../../web/design/Button.tsx';
import { ErrorSummary } from '../../../../../web/design/ErrorSummary.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { useText } from '../../../../../web/text.ts';
import type { MandateDto } from '../../../contract/mandates.ts';
import { SECTION_KEYS, type SectionKey } from '../../../domain/mandates/sections.ts';
import { labelId } from '../mandate-words.ts';
import { Refused } from '../Refused.tsx';
import type { Choices } from './Cell.tsx';
import { ContradictionPanel } from './ContradictionPanel.tsx';
import { SectionFields } from './SectionFields.tsx';
import type { FormFault } from './section-form.ts';
import { useSectionForm } from './use-section-form.ts';

type Props = { mandate: MandateDto; section: SectionKey; choices: Choices };

/** One section: what is typed stays until it is saved, and what contradicts is told beside it as it is typed. */
export function SectionForm({ mandate, section, choices }: Props) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { draft, form, type, faults, contradictions, save, submit, refresh } = useSectionForm(mandate, section);
  const next = SECTION_KEYS[SECTION_KEYS.indexOf(section) + 1];
  const faultText = ({ code, field, column }: FormFault) =>
    text(`mandates.fault.${code}`, { label: text(labelId(field, column)) });
  const errorOf = (fieldId: string) => {
    const fault = faults.find((one) => one.fieldId === fieldId);
    return fault && faultText(fault);
  };
  return (
    <div className="mandate-writing">
      <section className="change-form">
        <h2 ref={heading} tabIndex={-1} className="section-title">
          {text(`mandates.section.${section}`)}
        </h2>
        <p className="prose">{text(`mandates.about.${section}`)}</p>
        <ErrorSummary faults={faults.map((fault) => ({ fieldId: fault.fieldId, message: faultText(fault) }))} />
        {draft.isRestored && <RestoredNote onForget={draft.forget} />}
        <SectionFields section={section} form={form} choices={choices} errorOf={errorOf} onChange={type} />
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
