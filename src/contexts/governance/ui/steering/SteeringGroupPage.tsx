import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import { steeringQueries } from '../shared/steering-queries.ts';
import { GroupView } from './GroupView.tsx';

/** One of several steering groups. */
export default function SteeringGroupPage() {
  const text = useText();
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const query = useQuery(steeringQueries.group(key));
  if (query.data) return <GroupView group={query.data} mayCreate={false} />;
  return (
    <Page title={text('steering.group')}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}
