import { useText } from '../../shared/i18n.tsx';
import { routeHash } from '../route.ts';
import { HAND_OVER, TAKE_OVER } from './handover-route.ts';
import styles from './HandOver.module.css';

/** For the head of the first page: what a shift ends and begins with. */
export function HandOverLinks() {
  const text = useText();
  return (
    <>
      <a className={styles.link} href={routeHash('today', HAND_OVER)}>
        {text('handover_title')}
      </a>
      <a className={styles.link} href={routeHash('today', TAKE_OVER)}>
        {text('takeover_title')}
      </a>
    </>
  );
}
