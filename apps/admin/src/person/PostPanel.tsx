import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { useMay } from '../shell/useRole.ts';
import { Panel } from '../ui/Panel.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { TimeList } from '../ui/TimeList.tsx';
import { AppointToPost } from './AppointToPost.tsx';
import { CorrectPost, EndPost } from './PostDialogs.tsx';
import { PostName } from './PostName.tsx';
import { type StationPost, StationPostsDocument } from './post.operations.ts';

interface PostPanelProps {
  readonly station: { readonly id: string; readonly name: string };
}

/** The posts at a station: those that run, then those that are over. */
export default function PostPanel({ station }: PostPanelProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const { data, error, refetch } = useOperation(StationPostsDocument, { id: station.id });
  const posts = data?.node?.__typename === 'Station' ? data.node.posts : undefined;
  return (
    <Panel
      title={translate('resources.people.text.posts')}
      action={mayEdit && <AppointToPost station={station} />}
    >
      {error && <ErrorState error={error} onRetry={() => refetch()} compact />}
      {!error && !posts && <LoadingRows rows={3} />}
      {posts && (
        <TimeList
          none={translate('resources.people.text.noPosts')}
          stretches={inOrder(posts).map((post) => ({
            ...post,
            what: (
              <>
                <PostName post={post} /> · <RecordLink resource="people" record={post.person} />{' '}
                <SyntheticChip synthetic={post.synthetic} />
              </>
            ),
            action: mayEdit && (
              <>
                {post.to == null && <EndPost post={post} person={post.person} stationId={station.id} />}
                <CorrectPost post={post} person={post.person} stationId={station.id} />
              </>
            ),
          }))}
        />
      )}
    </Panel>
  );
}

function inOrder(posts: readonly StationPost[]): readonly StationPost[] {
  const over = posts.filter(({ to }) => to != null).toReversed();
  return [...posts.filter(({ to }) => to == null), ...over];
}
