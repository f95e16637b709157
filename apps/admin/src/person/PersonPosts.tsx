import { useTranslate } from 'react-admin';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { TimeList } from '../ui/TimeList.tsx';
import { AppointToPost } from './AppointToPost.tsx';
import { CorrectPost, EndPost } from './PostDialogs.tsx';
import { PostName } from './PostName.tsx';
import type { PersonPage, PersonRecord } from './person.operations.ts';

interface PersonPostsProps {
  readonly page: PersonPage;
  readonly person: PersonRecord;
}

/** The posts that a person held. */
export function PersonPosts({ page, person }: PersonPostsProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  return (
    <Panel
      title={translate('resources.people.text.posts')}
      action={mayEdit && <AppointToPost person={person} station={person.station} />}
    >
      <TimeList
        none={translate('resources.people.text.noPosts')}
        stretches={page.posts.map((post) => ({
          ...post,
          what: (
            <>
              <PostName post={post} /> <SyntheticChip synthetic={post.synthetic} />
            </>
          ),
          detail: <RecordLink resource="stations" record={post.station} />,
          action: mayEdit && (
            <>
              {post.to == null && <EndPost post={post} person={person} stationId={post.station.id} />}
              <CorrectPost post={post} person={person} stationId={post.station.id} />
              <ArchiveRecord inRow type="Post" record={post} />
            </>
          ),
        }))}
      />
    </Panel>
  );
}
