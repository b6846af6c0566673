import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useText } from '../../shared/i18n.tsx';
import { openRoute } from '../use-route.ts';
import type { DayRoute } from './day-route.ts';
import styles from './Today.module.css';

interface ScopeProps {
  readonly scope: DayRoute['scope'];
  readonly mine: number;
  readonly everybody: number;
}

/** One's own cases, or everybody's; the address keeps it. */
export function Scope({ scope, mine, everybody }: ScopeProps) {
  const text = useText();
  const options = [
    ['mine', text('follow_mine'), mine],
    ['everybody', text('follow_everybody'), everybody],
  ] as const;
  return (
    <ToggleButtonGroup
      className={styles.scope ?? ''}
      aria-label={text('follow_scope')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[scope]}
      onSelectionChange={(keys) => openRoute('today', keys.has('everybody') ? 'everybody' : '')}
    >
      {options.map(([id, title, count]) => (
        <ToggleButton key={id} id={id} className={styles.option ?? ''}>
          {title} <span className={styles.optionCount}>{count}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
