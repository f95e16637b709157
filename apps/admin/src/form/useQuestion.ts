import { useCallback, useState } from 'react';

interface Open<Question, Answer> {
  readonly question: Question;
  readonly answer: (answer: Answer | null) => void;
}

/** A dialog as a question: `ask` opens it and resolves with what was answered, or null when it was closed. */
export function useQuestion<Question, Answer>() {
  const [open, setOpen] = useState<Open<Question, Answer> | null>(null);
  const ask = useCallback(
    (question: Question) =>
      new Promise<Answer | null>((resolve) => {
        const answer = (given: Answer | null) => {
          setOpen(null);
          resolve(given);
        };
        setOpen({ question, answer });
      }),
    [],
  );
  return { open, ask };
}
