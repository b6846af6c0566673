/** How much of what is half typed may be kept for one place: the sidebar cuts to it, the background refuses beyond. */
export const DRAFT_LIMITS = { names: 12, chars: 24_000 } as const;
