// What the agent sets once. Small, without buyer data; kept by the background.
import { z } from './zod.ts';

/** Of amounts that name none. ISO 4217. */
export const HOME_CURRENCY = 'CNY';

/** Chromium packs alarms no tighter than 30 s; a minute leaves room for jitter. */
export const REFRESH_MINUTES = { min: 1, max: 1440, standard: 5 } as const;

/** Of closed cases. */
export const RETENTION_DAYS = { max: 3_650, standard: 180 } as const;
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const settingsSchema = z.strictObject({
  agentName: z.string().trim().max(60).default(''),
  workNumber: z.string().trim().max(30).default(''),
  /** Used where the page does not name the shop. */
  shop: z.string().trim().max(120).default(''),
  /** Typed before a reply's short code in the reply box; empty: codes are not looked for there. */
  codePrefix: z
    .string()
    .regex(/^[^\s\p{L}\p{N}]{0,3}$/u)
    .default('/'),
  feedUrl: z.string().trim().max(2000).default(''),
  refreshMinutes: z.int().min(REFRESH_MINUTES.min).max(REFRESH_MINUTES.max).default(REFRESH_MINUTES.standard),
  language: z.enum(['auto', 'zh-CN', 'en']).default('auto'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** What an agent may grant per case without a supervisor; the base's procedures may say less. */
  grantLimitMinor: z.int().min(0).max(100_000_000).default(2000),
  /** Notifications before a deadline. */
  reminders: z.enum(['on', 'off']).default('on'),
  /** No notification between these times of day, on this machine's clock, also over midnight; the same twice: none. */
  quietFrom: timeOfDay.default('00:00'),
  quietTo: timeOfDay.default('00:00'),
  /** ISO 8601: none until then either; empty: no. */
  quietUntil: z.string().max(40).default(''),
  /** Of that limit: an order in another currency is not held against it. */
  grantCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default(HOME_CURRENCY),
  /** Closed cases are deleted after so many days; 0: never (lib/cases/retention.ts). */
  retentionDays: z.int().min(0).max(RETENTION_DAYS.max).default(RETENTION_DAYS.standard),
  /** Columns of the workbench's register, by id, with commas; empty: the standard ones. */
  registerColumns: z.string().max(600).default(''),
});
export type Settings = z.infer<typeof settingsSchema>;

export const layoutSchema = z.strictObject({
  side: z.enum(['left', 'right']).default('right'),
  widthPx: z.int().min(300).max(520).default(360),
  collapsed: z.boolean().default(false),
});
