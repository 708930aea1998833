import { AppLink } from '../../../web/design/AppLink.tsx';
import { useText } from '../../../web/text.ts';
import { formSearch } from './change/form-address.ts';
import type { Action } from './change/form-spec.ts';

type Props = { path: string; action: Action; entry: string; name: string };

/** Leads from a row to the form that changes it. */
export function EntryLink({ path, action, entry, name }: Props) {
  const text = useText();
  return (
    <AppLink to={path} search={formSearch(action, entry)} aria-label={text('settings.change-entry', { name })}>
      {text('settings.change')}
    </AppLink>
  );
}

/** Where in the region file an entry stands. */
export function LineLink({ line }: { line: number }) {
  const text = useText();
  return (
    <AppLink to="/installningar/fil" search={{ rad: String(line) }} aria-label={text('settings.line', { line })}>
      {String(line)}
    </AppLink>
  );
}
