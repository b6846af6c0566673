/** What is open in the first section while one hands over or takes over: `#today/handover`, `#today/takeover`. */
export const HAND_OVER = 'handover';
export const TAKE_OVER = 'takeover';
