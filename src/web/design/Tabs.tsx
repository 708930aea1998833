import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';

export type TabItem<Key extends string = string> = { key: Key; label: string; content: ReactNode };

type Props<Key extends string> = {
  label: string;
  tabs: readonly TabItem<Key>[];
  value: Key;
  onChange(value: Key): void;
};

/** Which tab is open belongs in the address: the page gives `value` from its search parameters. */
export function Tabs<Key extends string>({ label, tabs, value, onChange }: Props<Key>) {
  return (
    <AriaTabs className="tabs" selectedKey={value} onSelectionChange={(key) => onChange(key as Key)}>
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className="tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
