import { useText } from '../../shared/i18n.tsx';
import { Backup } from '../backup/Backup.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import controls from '../controls.module.css';
import { PrivacyState } from '../privacy/PrivacyState.tsx';
import { Refused } from '../Placeholder.tsx';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { FeedState } from './FeedState.tsx';
import styles from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';
import { StorageState } from './StorageState.tsx';

interface SettingsProps {
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function Settings({ desk, tools }: SettingsProps) {
  const text = useText();
  const { value, refusal, again } = desk.settings;
  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_settings')}</h1>
      </header>
      <div className={styles.page}>
        <div>
          {value && <SettingsForm stored={value} desk={desk} tools={tools} />}
          {!value && refusal && <Refused refusal={refusal} onRetry={again} />}
          {!value && !refusal && <Skeleton lines={10} />}
        </div>
        <div className={styles.states}>
          <FeedState desk={desk} tools={tools} />
          <StorageState desk={desk} />
          <PrivacyState tools={tools} />
          <Backup desk={desk} tools={tools} />
        </div>
      </div>
    </>
  );
}
