import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { beginSecondFactor, type Enrolment, newRecoveryCodes, turnOffSecondFactor } from '../data/account.ts';
import { PasswordStep } from './PasswordStep.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { ScanStep } from './ScanStep.tsx';
import { useText } from './useText.ts';

/** What one wants of the second factor; each has its words by this key. */
export type Aim = 'turnOn' | 'turnOff' | 'newCodes';

type Step =
  | { readonly at: 'password' }
  | { readonly at: 'scan'; readonly enrolment: Enrolment }
  | { readonly at: 'codes'; readonly codes: readonly string[] };

const helps: Readonly<Record<Aim, string>> = {
  turnOn: 'passwordFirst',
  turnOff: 'turnOffHelp',
  newCodes: 'newCodesHelp',
};

/** Changes the second factor, step by step: the password first. */
export function SecondFactorDialog({ aim, onClose }: { readonly aim: Aim; readonly onClose: () => void }) {
  const text = useText();
  const notify = useNotify();
  const [step, setStep] = useState<Step>({ at: 'password' });
  const onPassword = async (password: string) => {
    if (aim === 'turnOn') setStep({ at: 'scan', enrolment: await beginSecondFactor(password) });
    if (aim === 'newCodes') setStep({ at: 'codes', codes: await newRecoveryCodes(password) });
    if (aim === 'turnOff') {
      await turnOffSecondFactor(password);
      notify(text('turnedOff'), { type: 'success' });
      onClose();
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="xs"
      // Recovery codes are shown once: a click beside them must not take them away.
      onClose={() => step.at === 'password' && onClose()}
      aria-labelledby="second-factor-title"
    >
      <DialogTitle id="second-factor-title">{text(step.at === 'codes' ? 'recoveryCodes' : aim)}</DialogTitle>
      <DialogContent>
        {step.at === 'password' && (
          <PasswordStep
            help={text(helps[aim])}
            label={text(aim === 'turnOff' ? 'turnOff' : 'continue')}
            onPassword={onPassword}
            onCancel={onClose}
          />
        )}
        {step.at === 'scan' && (
          <ScanStep
            enrolment={step.enrolment}
            onCancel={onClose}
            onDone={() => {
              notify(text('turnedOn'), { type: 'success' });
              setStep({ at: 'codes', codes: step.enrolment.recoveryCodes });
            }}
          />
        )}
        {step.at === 'codes' && <RecoveryCodes codes={step.codes} onSaved={onClose} />}
      </DialogContent>
    </Dialog>
  );
}
