import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorSummary } from '../../../../web/design/ErrorSummary.tsx';
import { Loading } from '../../../../web/design/Loading.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import type { AppliedRegionFileDto } from '../../contract.ts';
import { Consequence } from './Consequence.tsx';
import { type FieldProblem, readFields } from './form-fields.ts';
import type { FormSpec } from './form-spec.ts';
import { FormField } from './FormField.tsx';
import { RefusedChange } from './RefusedChange.tsx';
import { useChange } from './use-change.ts';
import { useDraft } from './use-draft.ts';

type Props = {
  spec: FormSpec;
  regionFileHash: string;
  onSaved(applied: AppliedRegionFileDto): void;
  onBack(): void;
};

/** Asks, shows what the change would do, and only then saves. Whatever is typed stays until it is saved or thrown away. */
export function ChangeForm({ spec, regionFileHash, onSaved, onBack }: Props) {
  const text = useText();
  const heading = useFocusOnce<HTMLHeadingElement>();
  const { values, isRestored, write, forget } = useDraft(spec.key, spec.initial);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const change = useChange((applied) => {
    forget();
    onSaved(applied);
  });
  const fields = spec.fields(values);
  const fieldId = (name: string) => `field-${name}`;
  const rehearse = () => {
    const { entry, problems: found } = readFields(fields, values);
    setProblems(found);
    if (found.length === 0) change.rehearse.mutate({ edits: spec.edits(entry), regionFileHash });
  };
  const type = (name: string, value: string) => {
    write({ ...values, [name]: value });
    change.reset();
  };
  return (
    <section className="section change-form">
      <h2 ref={heading} tabIndex={-1} className="section-title">
        {spec.title}
      </h2>
      {spec.intro && <p className="prose">{spec.intro}</p>}
      <ErrorSummary
        faults={problems.map(({ name, code }) => ({ fieldId: fieldId(name), message: faultText(name, code) }))}
      />
      {isRestored && fields.length > 0 && (
        <DraftNote
          onForget={() => {
            forget();
            setProblems([]);
            change.reset();
          }}
        />
      )}
      {fields.map((field) => {
        const problem = problems.find(({ name }) => name === field.name);
        return (
          <FormField
            key={field.name}
            id={fieldId(field.name)}
            field={field}
            value={values[field.name] ?? ''}
            error={problem && faultText(problem.name, problem.code)}
            onChange={(value) => type(field.name, value)}
          />
        );
      })}
      <Steps spec={spec} change={change} onRehearse={rehearse} onBack={onBack} />
    </section>
  );

  function faultText(name: string, code: FieldProblem['code']): string {
    const field = fields.find((candidate) => candidate.name === name);
    return text(code, { label: field ? text(field.label) : name });
  }
}

type StepsProps = { spec: FormSpec; change: ReturnType<typeof useChange>; onRehearse(): void; onBack(): void };

/** First what it would do, then the button that does it. */
function Steps({ spec, change, onRehearse, onBack }: StepsProps) {
  const text = useText();
  const { rehearse, rehearsed, save, canSave } = change;
  return (
    <>
      {rehearse.isPending && <Loading shape="text" />}
      {rehearsed && <Consequence applied={rehearsed.applied} />}
      {Boolean(change.error) && <RefusedChange error={change.error} onRefresh={() => void change.refresh()} />}
      <div className="actions">
        <Button kind={rehearsed ? 'secondary' : 'primary'} isDisabled={rehearse.isPending} onPress={onRehearse}>
          {text(rehearse.isPending ? 'settings.rehearsing' : 'settings.rehearse')}
        </Button>
        <Button
          kind={spec.isDanger ? 'danger' : canSave ? 'primary' : 'secondary'}
          isDisabled={!canSave}
          onPress={() => rehearsed && save.mutate(rehearsed)}
        >
          {save.isPending ? text('settings.saving') : spec.saveLabel}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {text('settings.back-to-list')}
        </Button>
      </div>
      {!rehearsed && <p className="field-hint">{text('settings.rehearse.hint')}</p>}
    </>
  );
}

function DraftNote({ onForget }: { onForget(): void }) {
  const text = useText();
  return (
    <Notice>
      <p>{text('settings.draft')}</p>
      <div className="actions">
        <Button kind="quiet" onPress={onForget}>
          {text('settings.draft.forget')}
        </Button>
      </div>
    </Notice>
  );
}

/** What just opened is where reading goes on. */
function useFocusOnce<T extends HTMLElement>() {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
