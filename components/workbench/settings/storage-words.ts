import type { StorageStatus } from '../../../lib/channel/background-messages.ts';
import type { Text } from '../../shared/i18n.tsx';

/** The state of the case log in one sentence: what it means, what is safe, what to do. */
export function storageSentence(status: StorageStatus, text: Text): string {
  switch (status.state) {
    case 'ready':
      return text('workbench_storage_ready', status.cases, status.events);
    case 'newer-data':
      return text('workbench_storage_newer');
    case 'data-missing':
      return text('workbench_storage_missing');
    case 'upgrading':
      return text('storage_upgrading');
    case 'failed':
      return text('workbench_storage_failed');
  }
}

const KILO = 1000;

/** `12.4 MB`; decimal units, as browsers count storage. Null: the browser does not say. */
export function bytesText(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= KILO && unit < units.length - 1) {
    value /= KILO;
    unit += 1;
  }
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[unit],
    unitDisplay: 'short',
    maximumFractionDigits: unit === 0 ? 0 : 1,
  }).format(value);
}
