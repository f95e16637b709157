import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { PageHeader } from '../ui/PageHeader.tsx';
import { EmptyState } from '../ui/States.tsx';

/** A page that the reader's role may not open. */
export function AccessDeniedPage() {
  const translate = useTranslate();
  return (
    <>
      <PageHeader title={translate('ra.page.access_denied')} />
      <EmptyState
        title={translate('ra.message.access_denied')}
        action={
          <Button variant="outlined" component={Link} to="/">
            {translate('app.error.home')}
          </Button>
        }
      />
    </>
  );
}
