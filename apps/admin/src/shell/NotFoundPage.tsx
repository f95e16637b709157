import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { PageHeader } from '../ui/PageHeader.tsx';
import { EmptyState } from '../ui/States.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <>
      <PageHeader title={translate('app.error.notFound')} />
      <EmptyState
        title={translate('app.error.notFoundHelp')}
        action={
          <Button variant="outlined" component={Link} to="/">
            {translate('app.error.home')}
          </Button>
        }
      />
    </>
  );
}
