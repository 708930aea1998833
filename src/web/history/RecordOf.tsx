import { Attachments } from '../attachments/Attachments.tsx';
import { Section } from '../design/Page.tsx';
import { useSession } from '../session.ts';
import { useText } from '../text.ts';
import { HistoryOf } from './HistoryOf.tsx';

type Props = {
  /** Kind of thing and its id as the events name them. */
  entity: string;
  entityId: string;
  /** Where one must be allowed to add files; null when it concerns the whole region. */
  unit: string | null;
};

/** Last on the page of a thing: the files that belong to it, and what has happened to it. */
export function RecordOf({ entity, entityId, unit }: Props) {
  const text = useText();
  const { may } = useSession();
  return (
    <>
      <Section title={text('register.attachments')}>
        <Attachments entity={entity} entityId={entityId} mayAdd={may('attachments.add', unit ?? '')} />
      </Section>
      <Section title={text('register.history')}>
        <HistoryOf entity={entity} entityId={entityId} />
      </Section>
    </>
  );
}
