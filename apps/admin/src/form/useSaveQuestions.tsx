import { type ReactNode, useMemo } from 'react';
import type { Choices } from '../data/changes.ts';
import type { Conflict, RulesBroken } from '../data/errors.ts';
import type { Acknowledgements } from '../data/operations.ts';
import { AcknowledgeDialog } from './AcknowledgeDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import type { Displays } from './FieldValue.tsx';
import { SignInDialog } from './SignInDialog.tsx';
import type { Attempt, Questions } from './save.ts';
import { useQuestion } from './useQuestion.ts';

/** The dialogs that saving may need, and the questions that open them. */
export function useSaveQuestions(
  resource: string,
  fields: readonly string[],
  displays: Displays,
): { readonly questions: Questions; readonly dialogs: ReactNode } {
  const reasons = useQuestion<RulesBroken, Acknowledgements>();
  const choice = useQuestion<{ conflict: Conflict; attempt: Attempt }, Choices>();
  const session = useQuestion<null, boolean>();
  const questions = useMemo<Questions>(
    () => ({
      giveReasons: reasons.ask,
      chooseFields: (conflict, attempt) => choice.ask({ conflict, attempt }),
      signInAgain: async () => (await session.ask(null)) === true,
    }),
    [reasons.ask, choice.ask, session.ask],
  );
  const dialogs = (
    <>
      {reasons.open && <AcknowledgeDialog problem={reasons.open.question} onAnswer={reasons.open.answer} />}
      {choice.open && (
        <ConflictDialog
          {...choice.open.question}
          resource={resource}
          fields={fields}
          displays={displays}
          onAnswer={choice.open.answer}
        />
      )}
      {session.open && <SignInDialog onAnswer={session.open.answer} />}
    </>
  );
  return { questions, dialogs };
}
