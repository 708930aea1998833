import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { useSession } from '../../../web/session.ts';
import { useText } from '../../../web/text.ts';
import { CalendarSection } from './CalendarSection.tsx';
import { DigestForm } from './DigestForm.tsx';
import { OutboxSection } from './OutboxSection.tsx';
import { OwnOnly } from './OwnOnly.tsx';
import { reminderQueries } from './reminder-queries.ts';

export default function ReminderSettingsPage() {
  return (
    <OwnOnly>
      <MySettings />
    </OwnOnly>
  );
}

/** How the reader is told; and for an administrator the mail that did not leave. */
function MySettings() {
  const text = useText();
  const { may } = useSession();
  const preferences = useQuery(reminderQueries.preferences());
  return (
    <Page
      title={text('reminders.settings.title')}
      lead={<p>{text('reminders.settings.lead')}</p>}
      actions={<AppLink to="/att-gora">{text('reminders.settings.back')}</AppLink>}
    >
      <Loaded query={preferences}>
        {({ data, tag }) =>
          data.hasPerson ? (
            <>
              <Section title={text('reminders.digest.title')}>
                <DigestForm preferences={data} tag={tag} />
              </Section>
              <Section title={text('reminders.calendar.title')}>
                <CalendarSection />
              </Section>
            </>
          ) : (
            <Notice>
              <p>{text('reminders.no-person')}</p>
            </Notice>
          )
        }
      </Loaded>
      {may('people.change') && (
        <Section title={text('reminders.outbox.title')}>
          <OutboxSection />
        </Section>
      )}
    </Page>
  );
}
