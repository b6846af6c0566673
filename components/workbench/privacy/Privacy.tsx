// What is kept of buyers: for how long, of one of them, and who took what of it.
import { useText } from '../../shared/i18n.tsx';
import controls from '../controls.module.css';
import { routeHash } from '../route.ts';
import type { WorkbenchTools } from '../tools.ts';
import { AuditList } from './AuditList.tsx';
import { FindBuyer } from './FindBuyer.tsx';
import styles from './Privacy.module.css';
import { RetentionLine } from './RetentionLine.tsx';

export function Privacy({ tools }: { readonly tools: WorkbenchTools }) {
  const text = useText();
  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_privacy')}</h1>
        <span className={controls.push}>
          <a className={styles.link} href={routeHash('settings')}>
            {text('workbench_privacy_back')}
          </a>
        </span>
      </header>
      <div className={styles.page}>
        <div>
          <FindBuyer tools={tools} />
          <section aria-label={text('workbench_retention')}>
            <h2>{text('workbench_retention')}</h2>
            <RetentionLine tools={tools} />
          </section>
        </div>
        <AuditList tools={tools} />
      </div>
    </>
  );
}
