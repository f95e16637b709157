import { useEffect, useState } from 'react';

/** The value as it was once it has rested for a while, so that not every key asks the server. */
export function useLater<Value>(value: Value, rest = 400): Value {
  const state = JSON.stringify(value);
  const [later, setLater] = useState({ state, value });
  useEffect(() => {
    const timer = setTimeout(() => setLater({ state, value: JSON.parse(state) }), rest);
    return () => clearTimeout(timer);
  }, [state, rest]);
  return later.value;
}
