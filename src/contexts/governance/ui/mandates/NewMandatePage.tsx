import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { ErrorSummary, type FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { queries } from '../../../../web/queries.ts';
import { type Text, useText } from '../../../../web/text.ts';
import { MANDATE_KEY } from '../../domain/mandates/mandate-key.ts';
import { useFormDraft } from './form/use-form-draft.ts';
import { useMandateChange } from './mandate-queries.ts';
import { Refused } from './Refused.tsx';

const BLANK = { title: '', unit: '', key: '' };

/** Begins a mandate: its name and its unit; the directive is then written section by section. */
export default function NewMandatePage() {
  const text = useText();
  const units = useQuery(queries.units());
  return (
    <Page title={text('mandates.new')} lead={text('mandates.new.lead')}>
      <p className="breadcrumb">
        <AppLink to="/styrning/uppdrag">{text('mandates.to-all')}</AppLink>
      </p>
      <Loaded query={units} shape="text">
        {(versions) => (
          <NewForm
            units={[
              ...new Map(versions.map(({ code, name }) => [code, { key: code, label: `${name} (${code})` }])).values(),
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}

function NewForm({ units }: { units: readonly { key: string; label: string }[] }) {
  const text = useText();
  const navigate = useNavigate();
  const { value, write, forget } = useFormDraft('mandate.new', { ...BLANK, unit: units[0]?.key ?? '' });
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const create = useMandateChange(({ key }) => {
    forget();
    void navigate({
      to: '/styrning/uppdrag/$key/skriv',
      params: { key } as never,
      search: { avsnitt: 'background' } as never,
    });
  });
  const submit = () => {
    const found = faultsOf(value, text);
    setFaults(found);
    if (found.length > 0) return;
    const key = keyOf(value);
    const body = { unit: value.unit, directive: { title: value.title.trim() }, ...(key === '' ? {} : { key }) };
    create.mutate({ method: 'POST', path: '/mandates', body });
  };
  const errorOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <section className="change-form">
      <ErrorSummary faults={faults} />
      <TextField
        id="new-title"
        label={text('mandates.field.title')}
        hint={text('mandates.hint.title')}
        error={errorOf('new-title')}
        value={value.title}
        onChange={(title) => write({ ...value, title })}
        isRequired
      />
      <ComboBox
        id="new-unit"
        label={text('unit')}
        hint={text('mandates.hint.unit')}
        error={errorOf('new-unit')}
        options={units}
        value={value.unit || null}
        onChange={(unit) => write({ ...value, unit: unit ?? '' })}
        isRequired
      />
      <TextField
        id="new-key"
        label={text('mandates.optional', { label: text('mandates.key') })}
        hint={text('mandates.hint.key')}
        error={errorOf('new-key')}
        value={value.key}
        onChange={(key) => write({ ...value, key })}
      />
      <Refused error={create.error} onRefresh={() => create.reset()} />
      <p className="prose">{text('mandates.new.consequence')}</p>
      <div className="actions">
        <Button kind="primary" isDisabled={create.isPending} onPress={submit}>
          {text('mandates.new.save')}
        </Button>
      </div>
    </section>
  );
}

const keyOf = ({ key }: typeof BLANK): string => key.trim().toUpperCase();

function faultsOf(value: typeof BLANK, text: Text): FieldFault[] {
  const required = (label: string) => text('mandates.fault.required', { label });
  const key = keyOf(value);
  return [
    ...(value.title.trim() ? [] : [{ fieldId: 'new-title', message: required(text('mandates.field.title')) }]),
    ...(value.unit ? [] : [{ fieldId: 'new-unit', message: required(text('unit')) }]),
    ...(key === '' || MANDATE_KEY.test(key) ? [] : [{ fieldId: 'new-key', message: text('mandates.fault.key') }]),
  ];
}
