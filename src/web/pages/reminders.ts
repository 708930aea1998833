import type { PageEntry } from './page-entry.ts';

export const remindersPages: readonly PageEntry[] = [
  {
    path: '/att-gora',
    load: () => import('../../contexts/reminders/ui/DueItemsPage.tsx'),
    permission: 'reminders.own',
    nav: { label: 'nav.to-do', group: 'work' },
  },
  {
    path: '/att-gora/installningar',
    load: () => import('../../contexts/reminders/ui/ReminderSettingsPage.tsx'),
    permission: 'reminders.own',
  },
];
