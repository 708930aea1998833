import { useMemo, useState } from 'react';
import { ErrorSummary } from '../../../../web/design/ErrorSummary.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import type { Option } from '../../../../web/design/Select.tsx';
import { type Text, useText } from '../../../../web/text.ts';
import { apiSend } from '../../../../web/api.ts';
import type { DispensationDto } from '../../contract.ts';
import { RefusedStep } from '../act/RefusedStep.tsx';
import { sendStep, useDispensationChange } from '../use-step.ts';
import { useKept } from '../use-kept.ts';
import {
  bodyOf,
  EMPTY_VALUES,
  type FormFault,
  type RequestValues,
  submissionFaults,
  typingFaults,
  valuesOf,
} from './form-values.ts';
import { LivePreview } from './LivePreview.tsx';
import { RequestFields } from './RequestFields.tsx';

type Props = {
  /** The draft that is changed; undefined for a new one. */
  draft?: DispensationDto;
  /** Units to choose among for a new one. */
  units?: readonly Option[];
  onSaved(dispensation: DispensationDto): void;
  onSubmitted(dispensation: DispensationDto): void;
};

type Wanted = { submit: boolean };

/** Asks for all that a decision needs, and shows at its side what it would mean. */
export function RequestForm({ draft, units = [], onSaved, onSubmitted }: Props) {
  const text = useText();
  // Who answers for one unit has nothing to choose.
  const only = units.length === 1 ? units[0]!.key : null;
  const { values, isTyped, write, forget } = useKept(
    draft ? `${draft.number} ${draft.version}` : 'new',
    draft ? valuesOf(draft) : { ...EMPTY_VALUES, unit: only },
  );
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [isSaved, setIsSaved] = useState(false);
  const change = useSave({ draft, values }, (dispensation) => {
    forget();
    setIsSaved(true);
    if (dispensation.state === 'draft') onSaved(dispensation);
    else onSubmitted(dispensation);
  });
  const press = (submit: boolean) => {
    const found = submit ? submissionFaults(values) : typingFaults(values);
    setFaults(found);
    setIsSaved(false);
    if (found.length === 0) change.mutate({ submit });
  };
  // The same list as long as the faults are the same: a new one would take the focus from whoever mends them.
  const told = useMemo(
    () => faults.map((fault) => ({ fieldId: `field-${fault.field}`, message: messageOf(text, fault) })),
    [text, faults],
  );
  return (
    <div className="dispensation-form-frame">
      <form className="dispensation-form" onSubmit={(event) => event.preventDefault()} noValidate>
        <ErrorSummary faults={told} />
        {isTyped && !isSaved && <p className="field-hint">{text('dispensations.form.kept')}</p>}
        {isSaved && !isTyped && (
          <Notice kind="success" announce>
            <p>{text('dispensations.form.saved')}</p>
          </Notice>
        )}
        <RequestFields
          values={values}
          units={draft || only !== null ? undefined : units}
          errorOf={(field) => told.find(({ fieldId }) => fieldId === `field-${field}`)?.message}
          onChange={write}
        />
        <p className="prose">{text(values.acute ? 'dispensations.form.after-acute' : 'dispensations.form.after')}</p>
        {change.isError && <RefusedStep error={change.error} number={draft?.number} />}
        <div className="actions">
          <Button kind="primary" isDisabled={change.isPending} onPress={() => press(true)}>
            {text(change.isPending ? 'dispensations.saving' : 'dispensations.form.submit')}
          </Button>
          <Button isDisabled={change.isPending} onPress={() => press(false)}>
            {text('dispensations.form.save')}
          </Button>
        </div>
      </form>
      <LivePreview values={values} number={draft?.number} />
    </div>
  );
}

const messageOf = (text: Text, { field, code }: FormFault): string =>
  text(`dispensations.fault.${code}`, { field: text(`dispensations.field.${field}` as 'dispensations.field.unit') });

type Kept = { draft: DispensationDto | undefined; values: RequestValues };

/** Saves the draft, and submits it when that is wanted. */
function useSave({ draft, values }: Kept, onDone: (dispensation: DispensationDto) => void) {
  // One form makes one request, also when its button is pressed twice or the answer is lost on its way.
  const [id] = useState(newRequestId);
  return useDispensationChange(async ({ submit }: Wanted) => {
    const body = bodyOf(values);
    const saved = draft
      ? await sendStep(draft, '', body, 'PATCH')
      : (await apiSend<DispensationDto>('POST', '/dispensations', { body: { ...body, id, unit: values.unit } })).data;
    return submit ? sendStep(saved, '/submissions', {}) : saved;
  }, onDone);
}

/** A version 4 UUID: `randomUUID` is there only on addresses that the browser holds for safe. */
function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
