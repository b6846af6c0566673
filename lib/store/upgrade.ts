// An upgrade of a database that is under way: who waits for it is told so after a while, and it goes on.
import { StoreUpgrading } from './store-result.ts';

export interface Upgrade {
  /** Since this context knows of it. */
  readonly runningMs: () => number;
  /** Another page of an older version keeps the database open and did not let go of it when it was asked to. */
  readonly isBlocked: () => boolean;
  /** Kept when it is over, however it ended. Never rejects. */
  readonly ended: Promise<void>;
}

/** One opening's view of the upgrade that it may turn out to be. */
export interface UpgradeWatch {
  /** Null while it is an ordinary opening, and once it is over. */
  readonly current: () => Upgrade | null;
  /** Rejects when somebody has waited for the upgrade as long as an opening may take; never keeps its word otherwise. */
  readonly tooLong: Promise<never>;
  /** As `Upgrade.ended`; known from the start. */
  readonly over: Promise<void>;
  /** Before the opening, and again when the work itself begins: then nothing stands in its way. */
  readonly began: () => void;
  readonly blocked: () => void;
  readonly ended: () => void;
}

export function watchUpgrade(patienceMs: number, tell: (upgrade: Upgrade) => void): UpgradeWatch {
  let upgrade: Upgrade | null = null;
  let isBlocked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refuse: (error: StoreUpgrading) => void = () => undefined;
  let end: () => void = () => undefined;
  const tooLong = new Promise<never>((_, reject) => (refuse = reject));
  const ended = new Promise<void>((resolve) => (end = resolve));
  // Nobody may be waiting.
  tooLong.catch(() => undefined);
  return {
    current: () => upgrade,
    tooLong,
    over: ended,
    began: () => {
      isBlocked = false;
      if (upgrade) return;
      const sinceMs = performance.now();
      upgrade = { runningMs: () => performance.now() - sinceMs, isBlocked: () => isBlocked, ended };
      timer = setTimeout(() => refuse(new StoreUpgrading('the database is being upgraded')), patienceMs);
      tell(upgrade);
    },
    blocked: () => {
      isBlocked = true;
    },
    ended: () => {
      clearTimeout(timer);
      upgrade = null;
      end();
    },
  };
}
