import { AppLink } from '../../../web/design/AppLink.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { useText } from '../../../web/text.ts';

const PLACES = [
  { path: '/installningar/enheter', title: 'settings.units', about: 'settings.about.units' },
  { path: '/installningar/konton', title: 'settings.accounts', about: 'settings.about.accounts' },
  { path: '/installningar/parametrar', title: 'settings.parameters', about: 'settings.about.parameters' },
  { path: '/installningar/mal', title: 'settings.targets', about: 'settings.about.targets' },
  { path: '/installningar/avtal', title: 'settings.agreements', about: 'settings.about.agreements' },
  { path: '/installningar/fil', title: 'settings.file', about: 'settings.about.file' },
] as const;

/** What no law fixes is dated configuration with a source: where each kind of it is found. */
export default function SettingsPage() {
  const text = useText();
  return (
    <Page title={text('settings.title')} lead={text('settings.lead')}>
      <dl className="explanations">
        {PLACES.map(({ path, title, about }) => (
          <div key={path}>
            <dt>
              <AppLink to={path}>{text(title)}</AppLink>
            </dt>
            <dd>{text(about)}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
