// The time, looked at again every half minute: ages and days on screen go on counting.
import { useEffect, useState } from 'react';

const STEP_MS = 30_000;

export function useNow(now: () => Date): Date {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), STEP_MS);
    return () => clearInterval(timer);
  }, [now]);
  return time;
}
