// How it stands with what is kept, beside the settings, and the way to all of it.
import { useText } from '../../shared/i18n.tsx';
import controls from '../controls.module.css';
import { routeHash } from '../route.ts';
import settings from '../settings/Settings.module.css';
import type { WorkbenchTools } from '../tools.ts';
import styles from './Privacy.module.css';
import { PRIVACY } from './privacy-route.ts';
import { RetentionLine } from './RetentionLine.tsx';

export function PrivacyState({ tools }: { readonly tools: Pick<WorkbenchTools, 'background' | 'now'> }) {
  const text = useText();
  return (
    <section aria-label={text('workbench_privacy')}>
      <h2>{text('workbench_privacy')}</h2>
      <RetentionLine tools={tools} />
      <p className={controls.aside}>
        <a className={styles.link} href={routeHash('settings', PRIVACY)}>
          {text('workbench_privacy_open')}
        </a>
      </p>
      <p className={settings.promise}>{text('workbench_privacy_where')}</p>
    </section>
  );
}
