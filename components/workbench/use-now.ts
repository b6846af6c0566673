import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** Renewed every minute: ages on screen go on counting. */
export function useNow(now: () => Date): Date {
  const [value, setValue] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setValue(now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, [now]);
  return value;
}
