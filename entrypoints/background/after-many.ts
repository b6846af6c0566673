// Many events come portion by portion. What they mean for everybody is told once, after the
// last of them, also of an import that was cancelled: every look of the clocks reads all open
// cases, of which an import may have brought tens of thousands.

/** Between two portions there is less than this. */
const PAUSE_MS = 1_000;

export interface AfterMany {
  /** Nothing is told while this is being done, however long it takes. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  /** There is something to tell; `imported`: rows of a sheet among it. */
  readonly stored: (imported: number) => void;
}

export function afterMany(tell: (imported: number) => void): AfterMany {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inHand = 0;
  let imported = 0;
  let isOwed = false;
  const tellSoon = () => {
    clearTimeout(timer);
    if (isOwed && inHand === 0) timer = setTimeout(tellNow, PAUSE_MS);
  };
  const tellNow = () => {
    if (inHand > 0) return;
    const rows = imported;
    [imported, isOwed] = [0, false];
    tell(rows);
  };
  return {
    during: async (work) => {
      inHand += 1;
      try {
        return await work();
      } finally {
        inHand -= 1;
        tellSoon();
      }
    },
    stored: (rows) => {
      imported += rows;
      isOwed = true;
      tellSoon();
    },
  };
}
