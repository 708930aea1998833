import { AppLink } from '../../../../web/design/AppLink.tsx';
import { useGapText } from '../../../../web/design/gap-text.ts';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { OverviewDto } from '../../contract.ts';

/** What is missing in the data behind this page, and where it can be mended. */
export function GapsSection({ overview: { gaps } }: { overview: OverviewDto }) {
  const text = useText();
  const gapText = useGapText();
  if (gaps.length === 0) {
    return (
      <Section title={text('overview.gaps-title')}>
        <Notice kind="success">
          <p>{text('overview.gaps-none')}</p>
        </Notice>
      </Section>
    );
  }
  return (
    <Section title={text('overview.gaps-title')}>
      <Notice kind="warning" title={text('overview.gaps-some', { count: gaps.length })}>
        <ul className="gaps">
          {gaps.map((gap) => (
            <li key={gap.code}>
              {gapText(gap)} <MendLink code={gap.code} />
            </li>
          ))}
        </ul>
      </Notice>
    </Section>
  );
}

function MendLink({ code }: { code: string }) {
  const text = useText();
  if (code.startsWith('unmapped')) return <AppLink to="/data/oklassat">{text('overview.to-unmapped')}</AppLink>;
  return <AppLink to="/data/inlasning">{text('overview.to-imports')}</AppLink>;
}
