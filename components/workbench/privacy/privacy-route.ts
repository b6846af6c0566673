/** The place within the settings: what is kept of buyers, and who took what of it. */
export const PRIVACY = 'privacy';
