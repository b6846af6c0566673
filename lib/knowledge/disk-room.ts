// How much room the disk has to have. Decimal megabytes, as browsers and people count them.

const MEGABYTE = 1_000_000;

/** With less, nothing is written to the databases: lib/store/disk-room.ts says what a full disk does to them. */
export const LEAST_FREE_BYTES = 32 * MEGABYTE;

/** With less, people are told while there is still time (RELIABILITY.md F8). */
export const LOW_FREE_BYTES = 256 * MEGABYTE;

/**
 * Bytes that may still be written, from what `navigator.storage.estimate` says. For an extension with
 * `unlimitedStorage` Chromium's quota is what it uses plus what is free on the disk, at that moment (measured on a disk
 * of 400 MB in Chromium 156: right to the megabyte, 0.3 ms). Null: the browser does not say. Firefox names a larger
 * share of the disk; its databases take a full disk without harm.
 */
export function freeBytes(usedBytes: number | null, quotaBytes: number | null): number | null {
  return usedBytes === null || quotaBytes === null ? null : Math.max(0, quotaBytes - usedBytes);
}
