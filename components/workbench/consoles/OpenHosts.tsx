// Hosts that somebody has to agree to, or that the browser keeps the product out of.
import { useState } from 'react';
import type { ConsoleEntry } from '../../../lib/knowledge/console-entry.ts';
import { useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import type { WorkbenchTools } from '../tools.ts';
import styles from './Consoles.module.css';

interface OpenHostsProps {
  readonly entry: ConsoleEntry;
  readonly tools: Pick<WorkbenchTools, 'background' | 'requestHosts'>;
}

export function OpenHosts({ entry, tools }: OpenHostsProps) {
  const text = useText();
  const [refused, setRefused] = useState(false);
  const { waitingHosts, closedHosts, hosts, id } = entry;
  if (waitingHosts.length === 0 && closedHosts.length === 0) return null;
  const isWaiting = waitingHosts.length > 0;
  const asked = isWaiting ? waitingHosts : closedHosts;
  const open = async () => {
    // First of all, inside the click: the browser asks only then.
    const isAllowed = await tools.requestHosts(asked);
    const agreed =
      isAllowed && isWaiting ? await tools.background.ask('console.agree', { id, hosts: [...hosts] }) : null;
    setRefused(!isAllowed || agreed?.ok === false);
  };
  return (
    <section
      className={styles.note}
      aria-label={text(isWaiting ? 'console_state_waiting' : 'console_state_no_permission')}
    >
      <p>{text(isWaiting ? 'console_waiting_why' : 'console_closed_why')}</p>
      <ul>
        {asked.map((host) => (
          <li key={host}>
            <SafeText text={host} />
          </li>
        ))}
      </ul>
      <TextButton look="outline" onClick={() => void open()}>
        {text(isWaiting ? 'console_agree' : 'console_allow')}
      </TextButton>
      <p role="status" className={controls.bad}>
        {refused && text('console_not_allowed')}
      </p>
    </section>
  );
}
