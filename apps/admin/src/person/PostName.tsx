import { useTranslate } from 'react-admin';
import type { PostKind } from '../generated/graphql.ts';

interface PostNameProps {
  readonly post: { readonly kind: PostKind; readonly title?: string | null };
}

/** What a post is called: its title where it has one, else its kind. */
export function PostName({ post: { kind, title } }: PostNameProps) {
  const translate = useTranslate();
  const name = translate(`enums.PostKind.${kind}`);
  if (!title) return <>{name}</>;
  return <>{kind === 'OTHER' ? title : translate('resources.people.text.postTitled', { name, title })}</>;
}
