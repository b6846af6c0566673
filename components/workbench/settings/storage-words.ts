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
