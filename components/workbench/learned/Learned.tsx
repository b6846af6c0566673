import { useText } from '../../shared/i18n.tsx';
import controls from '../controls.module.css';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { Forget } from './Forget.tsx';
import { Gaps } from './Gaps.tsx';
import styles from './Learned.module.css';
import { Proposals } from './Proposals.tsx';
import { useLearned } from './use-learned.ts';

interface LearnedProps {
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function Learned({ desk, tools }: LearnedProps) {
  const text = useText();
  const { examples, gaps, again } = useLearned(tools);
  return (
    <>
      <header className={controls.head}>
        <h1>{text('workbench_nav_learned')}</h1>
      </header>
      <div className={styles.split}>
        <Proposals examples={examples} base={desk.knowledge.base} tools={tools} />
        <Gaps gaps={gaps} now={desk.now} tools={tools} />
      </div>
      <Forget background={tools.background} onForgotten={again} />
    </>
  );
}
