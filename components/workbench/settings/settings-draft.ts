// The settings as typed: everything is text until it is checked.
import { REFRESH_MINUTES, RETENTION_DAYS } from '../../../lib/knowledge/settings.ts';
import type { Settings } from '../../../lib/knowledge/settings.ts';
import { parseAmount } from '../../shared/format.ts';
import type { MessageKey } from '../../shared/i18n.tsx';
import { amountDigits } from '../../shared/currencies.ts';
import { checkFeedAddress } from './check-feed-address.ts';
import type { FeedAddressFault } from './check-feed-address.ts';

const MAX_LIMIT_MINOR = 100_000_000;

export interface SettingsDraft extends Omit<Settings, 'refreshMinutes' | 'grantLimitMinor' | 'retentionDays'> {
  readonly refreshMinutes: string;
  readonly grantLimit: string;
  readonly retentionDays: string;
}

export type Faults = Partial<Record<keyof SettingsDraft, MessageKey>>;

export type Checked =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly faults: Faults };

export function draftOf(settings: Settings): SettingsDraft {
  const { refreshMinutes, grantLimitMinor, retentionDays, ...rest } = settings;
  return {
    ...rest,
    refreshMinutes: String(refreshMinutes),
    retentionDays: String(retentionDays),
    grantLimit: amountDigits({ minor: grantLimitMinor, currency: settings.grantCurrency }),
  };
}

const ADDRESS_FAULTS: Readonly<Record<FeedAddressFault, MessageKey>> = {
  'not-an-address': 'workbench_feed_url_not_address',
  'not-https': 'workbench_feed_url_not_https',
  'has-password': 'workbench_feed_url_password',
  'too-long': 'workbench_feed_url_too_long',
};

/** NaN where it is none, and where it has more than four digits. */
function wholeNumber(typed: string): number {
  return /^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : NaN;
}

/** Either settings that the background will accept, or a sentence per field. */
export function checkDraft(draft: SettingsDraft): Checked {
  const { grantLimit, ...rest } = draft;
  const address = checkFeedAddress(draft.feedUrl);
  const minutes = wholeNumber(draft.refreshMinutes);
  const days = wholeNumber(draft.retentionDays);
  const limit = parseAmount(grantLimit, draft.grantCurrency);
  const faults: Faults = {
    ...(address && { feedUrl: ADDRESS_FAULTS[address] }),
    ...(!(minutes >= REFRESH_MINUTES.min && minutes <= REFRESH_MINUTES.max) && {
      refreshMinutes: 'workbench_refresh_fault',
    }),
    ...(!(days <= RETENTION_DAYS.max) && { retentionDays: 'workbench_retention_fault' }),
    ...(!/^[^\s\p{L}\p{N}]{0,3}$/u.test(draft.codePrefix) && { codePrefix: 'workbench_code_prefix_fault' }),
    ...quietFaults(draft),
    ...((limit === null || limit > MAX_LIMIT_MINOR) && { grantLimit: 'workbench_limit_fault' }),
  };
  if (Object.keys(faults).length > 0 || limit === null) return { ok: false, faults };
  return {
    ok: true,
    settings: {
      ...rest,
      agentName: draft.agentName.trim(),
      workNumber: draft.workNumber.trim(),
      shop: draft.shop.trim(),
      feedUrl: draft.feedUrl.trim(),
      refreshMinutes: minutes,
      retentionDays: days,
      grantLimitMinor: limit,
    },
  };
}

/** A time input that is half filled in is empty. */
function quietFaults({ quietFrom, quietTo }: SettingsDraft): Faults {
  return {
    ...(quietFrom === '' && { quietFrom: 'quiet_fault' as const }),
    ...(quietTo === '' && { quietTo: 'quiet_fault' as const }),
  };
}
