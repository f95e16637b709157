import { useShowContext, useTranslate } from 'react-admin';
import { PageHeader } from '../PageHeader.tsx';
import { EmptyState, ErrorState } from '../States.tsx';

/** An account that is not there, or is another administrator's. */
export function MissingAccount() {
  const translate = useTranslate();
  const { error, refetch } = useShowContext();
  const gone = error !== null && 'status' in error && error.status === 404;
  if (!gone) return <ErrorState error={error} onRetry={() => refetch()} />;
  return (
    <>
      <PageHeader title={translate('app.error.missing')} />
      <EmptyState title={translate('app.account.missingHelp')} />
    </>
  );
}
