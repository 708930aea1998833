import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { useText } from '../../../web/text.ts';
import { DemonstrationChoices } from './DemonstrationChoices.tsx';
import { EmploymentChoices } from './EmploymentChoices.tsx';
import { peopleQueries } from './people-queries.ts';

/** What can stand in `fel`: the sentences are ours, never the provider's. */
const FAULTS = [
  'person-not-appointed',
  'provider-unreachable',
  'sign-in-failed',
  'sign-in-expired',
  'sign-in-denied',
  'sign-in-not-verified',
  'sign-in-claim-missing',
] as const;

/** The way in: the region's identity provider, or a choice of role in a demonstration. */
export default function SignInPage() {
  const text = useText();
  const choices = useQuery(peopleQueries.signInChoices());
  const { fel, val, returnTo } = useSearch({ strict: false }) as { fel?: string; val?: string; returnTo?: string };
  const fault = FAULTS.find((code) => code === fel) ?? (fel === undefined ? undefined : 'sign-in-failed');
  return (
    <Page title={text('sign-in.title')}>
      {fault && (
        <Notice kind="warning" title={text('sign-in.failed')} announce>
          <p>{text(`sign-in.fault.${fault}`)}</p>
        </Notice>
      )}
      <Loaded query={choices} shape="text">
        {(known) => {
          if (known.signIn === 'demonstration') return <DemonstrationChoices choices={known} />;
          if (val !== undefined) return <EmploymentChoices />;
          return (
            <>
              <p>{text('sign-in.provider-lead')}</p>
              <div className="actions">
                {/* Leaves the application: the provider answers outside it. */}
                <a className="button button-primary" href={signInAddress(returnTo)}>
                  {text('sign-in.provider')}
                </a>
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** The way to the provider; the server lets nobody back to another address than one of its own. */
const signInAddress = (returnTo: string | undefined): string =>
  returnTo === undefined ? '/sign-in' : `/sign-in?${new URLSearchParams({ returnTo })}`;
