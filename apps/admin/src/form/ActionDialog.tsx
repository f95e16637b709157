import { Button, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { RuleCode } from '@qinglan/domain';
import { type ReactNode, useCallback, useState } from 'react';
import {
  RecordContextProvider,
  ResourceContextProvider,
  SaveContextProvider,
  useTranslate,
} from 'react-admin';
import { ChangeForm } from './ChangeForm.tsx';
import type { Check, FormValues } from './check.ts';
import type { Displays } from './FieldValue.tsx';
import { useAction } from './useAction.ts';

interface ActionDialogProps {
  readonly resource: string;
  readonly action: string;
  /** On the button. */
  readonly label: string;
  readonly title: string;
  readonly help?: string;
  readonly done: string;
  /** What the action needs to know besides what is typed: the record's id and version. */
  readonly input: FormValues;
  readonly required: readonly string[];
  readonly rules: readonly RuleCode[];
  readonly check?: Check;
  readonly displays?: Displays;
  readonly defaultValues?: FormValues;
  /** The labels of fields that the dialog calls otherwise than the resource does. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly submitLabel?: string;
  readonly children: ReactNode;
  readonly variant?: 'text' | 'outlined' | 'contained';
  readonly icon?: ReactNode;
  readonly onDone?: (record: { readonly id: string | number }) => void;
}

/** A button whose dialog makes one change that is neither a new record nor an edit of one. */
export function ActionDialog(props: ActionDialogProps) {
  const { label, variant = 'outlined', icon } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        startIcon={icon}
        onClick={() => setOpen(true)}
        size={variant === 'text' ? 'small' : 'medium'}
      >
        {label}
      </Button>
      {open && <OpenDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

const nothing: FormValues = {};

/** The action's input on the version that is stored now, once a conflict has shown it. */
function onVersion(input: FormValues, { version }: FormValues): FormValues {
  return 'version' in input && version !== undefined ? { ...input, version } : input;
}

function OpenDialog(props: ActionDialogProps & { readonly onClose: () => void }) {
  const { resource, action, title, help, done, input, onClose, onDone, required, rules, check, displays } =
    props;
  const translate = useTranslate();
  const finish = useCallback(
    (record: { readonly id: string | number }) => {
      onClose();
      onDone?.(record);
    },
    [onClose, onDone],
  );
  const given = useCallback((original: FormValues) => onVersion(input, original), [input]);
  const context = useAction({ resource, action, input: given, original: nothing, done, onDone: finish });
  return (
    <Dialog
      open
      onClose={(_, reason) => reason === 'escapeKeyDown' && onClose()}
      maxWidth="sm"
      aria-labelledby="action-title"
    >
      <DialogTitle id="action-title">{title}</DialogTitle>
      <DialogContent>
        {help && (
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {translate(help, { _: help })}
          </Typography>
        )}
        <ResourceContextProvider value={resource}>
          <RecordContextProvider value={nothing}>
            <SaveContextProvider value={context}>
              <ChangeForm
                plain
                required={required}
                rules={rules}
                onCancel={onClose}
                {...(check ? { check } : {})}
                {...(displays ? { displays } : {})}
                {...(props.labels ? { labels: props.labels } : {})}
                {...(props.submitLabel ? { submitLabel: props.submitLabel } : {})}
                {...(props.defaultValues ? { defaultValues: props.defaultValues } : {})}
              >
                <div style={{ height: 4 }} />
                {props.children}
              </ChangeForm>
            </SaveContextProvider>
          </RecordContextProvider>
        </ResourceContextProvider>
      </DialogContent>
    </Dialog>
  );
}
