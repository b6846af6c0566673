/** Leads from elsewhere to this part of the settings. */
export const BACKUP_ITEM = 'backup';
