import { Button, Stack } from '@mui/material';
import { Component, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../ui/States.tsx';

interface BoundaryState {
  readonly failed: boolean;
}

/** Keeps one page's failure from taking the others with it. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <FailedPage onRetry={() => this.setState({ failed: false })} />;
  }
}

function FailedPage({ onRetry }: { readonly onRetry: () => void }) {
  const translate = useTranslate();
  return (
    <div role="alert">
      <EmptyState
        title={translate('app.error.page')}
        help={translate('app.error.pageHelp')}
        action={
          <Stack direction="row" sx={{ gap: 1 }}>
            <Button variant="outlined" onClick={onRetry}>
              {translate('app.error.retry')}
            </Button>
            <Button component={Link} to="/">
              {translate('app.error.home')}
            </Button>
          </Stack>
        }
      />
    </div>
  );
}
