import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { MandateDto } from '../../../contract/mandates.ts';
import { contradictionsIn } from '../../../domain/mandates/contradictions.ts';
import type { SectionKey } from '../../../domain/mandates/sections.ts';
import { mandateQueries, useMandateChange } from '../mandate-queries.ts';
import { useTargetWords } from '../mandate-words.ts';
import { type FormFault, readForm, type SectionForm, toForm } from './section-form.ts';
import { useFormDraft } from './use-form-draft.ts';

/** What is typed, and the version of the mandate that it was typed on. */
type Draft = { form: SectionForm; version: number };

/** A section as it is typed: its draft, what contradicts in it, and how it is saved. */
export function useSectionForm(mandate: MandateDto, section: SectionKey) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { directive } = mandate.written;
  const blank: Draft = { form: toForm(directive, section), version: mandate.version };
  const draft = useFormDraft<Draft>(`mandate.${mandate.key}.${section}`, blank);
  const { form, version } = draft.value;
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const { targets } = useTargetWords();
  const save = useMandateChange();
  const { change } = readForm(section, form);

  const goOn = (to: SectionKey | undefined) =>
    to
      ? navigate({ to: '.', search: { avsnitt: to } as never })
      : navigate({
          to: '/styrning/uppdrag/$key',
          params: { key: mandate.key } as never,
          search: { visa: 'utkast' } as never,
          hash: `avsnitt-${section}`,
        });
  const submit = (to: SectionKey | undefined) => {
    const read = readForm(section, form);
    setFaults(read.faults);
    if (read.faults.length > 0) return;
    save.mutate(
      { method: 'PATCH', path: `/mandates/${mandate.key}`, body: read.change, version },
      {
        onSuccess: () => {
          draft.forget();
          void goOn(to);
        },
      },
    );
  };
  /** Takes in what someone else saved; what is typed stays. */
  const refresh = async () => {
    const fresh = await client.fetchQuery({ ...mandateQueries.one(mandate.key), staleTime: 0 });
    draft.write({ form, version: fresh.version });
    save.reset();
  };
  const type = (typed: SectionForm) => {
    draft.write({ form: typed, version });
    save.reset();
  };
  const contradictions = contradictionsIn({ ...directive, ...change }, targets);
  return { draft, form, type, faults, contradictions, save, submit, refresh };
}
