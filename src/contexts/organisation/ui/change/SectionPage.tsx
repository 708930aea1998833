import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Loading } from '../../../../web/design/Loading.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { AppliedRegionFileDto } from '../../contract.ts';
import type { Placed } from '../configuration-queries.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { SavedNotice } from './Consequence.tsx';
import { type FormAddress, formSearch, useFormAddress } from './form-address.ts';
import type { Action, FormSpec } from './form-spec.ts';
import { readDraft } from './use-draft.ts';

type Props<T> = {
  title: string;
  path: string;
  query: UseQueryResult<Placed<T>>;
  lead(items: readonly T[]): ReactNode;
  /** What can be done to the entry of the address, the usual first; none when there is no such entry. */
  actionsOf(entry: string, items: readonly T[]): readonly Action[];
  /** Undefined when there is no such entry; `pending` while what the form needs is on its way. */
  formOf(address: FormAddress, items: readonly T[]): FormSpec | 'pending' | undefined;
  addLabel: string;
  children(items: readonly T[]): ReactNode;
};

/** A page of the configuration: its entries, or the form that the address says is open. */
export function SectionPage<T>(props: Props<T>) {
  const { title, path, query, lead, addLabel, children } = props;
  const text = useText();
  const { address, close } = useFormAddress();
  const [saved, setSaved] = useState<AppliedRegionFileDto>();
  const actions = address ? undefined : (
    <AppLink to={path} search={formSearch('ny')} className="button button-secondary">
      {addLabel}
    </AppLink>
  );
  return (
    <Page title={title} lead={query.data && !address ? lead(query.data.items) : undefined} actions={actions}>
      <p className="breadcrumb">
        <AppLink to="/installningar">{text('settings.all')}</AppLink>
      </p>
      <Loaded query={query} shape="table">
        {(data) =>
          address ? (
            <OpenForm
              {...props}
              address={address}
              data={data}
              onBack={close}
              onSaved={(applied) => {
                setSaved(applied);
                close();
              }}
            />
          ) : (
            <>
              {saved && <SavedNotice applied={saved} />}
              {children(data.items)}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

type OpenProps<T> = Pick<Props<T>, 'path' | 'actionsOf' | 'formOf'> & {
  address: FormAddress;
  data: Placed<T>;
  onBack(): void;
  onSaved(applied: AppliedRegionFileDto): void;
};

function OpenForm<T>({ address, data, path, actionsOf, formOf, onBack, onSaved }: OpenProps<T>) {
  const spec = formOf(address, data.items);
  if (spec === 'pending') return <Loading shape="text" />;
  if (!spec) return <EntryGone address={address} path={path} onBack={onBack} />;
  return (
    <>
      {address.entry !== undefined && (
        <ActionChoice path={path} address={address} actions={actionsOf(address.entry, data.items)} />
      )}
      <ChangeForm key={spec.key} spec={spec} regionFileHash={data.regionFileHash} onBack={onBack} onSaved={onSaved} />
    </>
  );
}

type ChoiceProps = { path: string; address: FormAddress; actions: readonly Action[] };

function ActionChoice({ path, address, actions }: ChoiceProps) {
  const text = useText();
  if (actions.length < 2) return null;
  return (
    <nav className="choice-links" aria-label={text('settings.action')}>
      <ul>
        {actions.map((action) => (
          <li key={action}>
            <AppLink
              to={path}
              search={formSearch(action, address.entry)}
              {...(action === address.action ? { 'aria-current': 'page' as const } : {})}
            >
              {text(`settings.action.${action}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Someone else changed or removed it. What was typed about it is shown, so that it can be used again. */
function EntryGone({ address, path, onBack }: { address: FormAddress; path: string; onBack(): void }) {
  const text = useText();
  const typed = Object.values(readDraft(draftKey(path, address)) ?? {}).filter((value) => value !== '');
  return (
    <Notice kind="warning" title={text('settings.gone.title')}>
      <p>{text('settings.gone')}</p>
      {typed.length > 0 && <p>{text('settings.gone.typed', { typed: typed.join('; ') })}</p>}
      <div className="actions">
        <Button onPress={onBack}>{text('settings.back-to-list')}</Button>
      </div>
    </Notice>
  );
}

export const draftKey = (path: string, { action, entry }: FormAddress): string => `${path} ${action} ${entry ?? ''}`;
