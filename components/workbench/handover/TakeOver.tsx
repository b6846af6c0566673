// Beginning of a shift: the file that somebody left, what is in it, and one press.
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { maskContacts } from '../../../lib/cases/customer/mask-contact.ts';
import { keyOf, useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import { FileDrop } from '../FileDrop.tsx';
import { timeText } from '../register/case-words.ts';
import { useCaseWords } from '../register/use-case-words.ts';
import { openRoute } from '../use-route.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import styles from './HandOver.module.css';
import { TakenOver } from './TakenOver.tsx';
import { TakeOverCases } from './TakeOverCases.tsx';
import { STANDARD_SETTINGS } from './use-hand-over.ts';
import { useTakeOver } from './use-take-over.ts';
import type { Me, Preview, TakeStage } from './use-take-over.ts';

interface TakeOverProps {
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function TakeOver({ desk, tools }: TakeOverProps) {
  const text = useText();
  const { stage, choose, take, again } = useTakeOver(tools);
  return (
    <>
      <header className={controls.head}>
        <TextButton disabled={stage.name === 'taking'} onClick={() => openRoute('today')}>
          <ArrowLeft aria-hidden />
          {text('workbench_nav_today')}
        </TextButton>
        <h1>{text('takeover_title')}</h1>
      </header>
      <div className={styles.page}>
        {stage.name === 'choose' && <ChooseFile stage={stage} onChoose={choose} />}
        {stage.name === 'choose' && <TakenOver desk={desk} tools={tools} />}
        {stage.name !== 'choose' && <From preview={stage.preview} desk={desk} />}
        {stage.name === 'preview' && <Take preview={stage.preview} desk={desk} onTake={take} onAgain={again} />}
        {stage.name === 'taking' && (
          <p role="status">
            <progress value={stage.done} max={stage.total} aria-label={text('takeover_running')} />{' '}
            {text('takeover_running')}
          </p>
        )}
        {stage.name === 'done' && <Done stage={stage} desk={desk} onAgain={again} />}
        {stage.name !== 'choose' && <TakeOverCases preview={stage.preview} desk={desk} />}
      </div>
    </>
  );
}

interface ChooseFileProps {
  readonly stage: Extract<TakeStage, { name: 'choose' }>;
  readonly onChoose: (file: File) => void;
}

function ChooseFile({ stage: { fault }, onChoose }: ChooseFileProps) {
  const text = useText();
  return (
    <>
      <FileDrop accept=".json" label={text('takeover_choose')} hint={text('takeover_drop')} onChoose={onChoose} />
      {fault && (
        <p role="alert" className={controls.bad}>
          {text(keyOf('takeover_fault', fault.problem), fault.at)}
        </p>
      )}
    </>
  );
}

/** Who left it, when, and what they wrote. */
function From({ preview: { handOver }, desk }: { readonly preview: Preview; readonly desk: Desk }) {
  const text = useText();
  const words = useCaseWords(desk);
  const { from, at, note } = handOver;
  return (
    <>
      <p>
        <SafeText text={text('takeover_from', from.agentName || from.workNumber || '—', timeText(at, words))} />
      </p>
      {note !== '' && (
        <blockquote className={styles.said}>
          <SafeText text={maskContacts(note).text} />
        </blockquote>
      )}
    </>
  );
}

interface TakeProps {
  readonly preview: Preview;
  readonly desk: Desk;
  readonly onTake: (me: Me) => void;
  readonly onAgain: () => void;
}

function Take({ preview, desk, onTake, onAgain }: TakeProps) {
  const text = useText();
  const { agentName, workNumber } = desk.settings.value ?? STANDARD_SETTINGS;
  const me = agentName || workNumber;
  const [mine, setMine] = useState(true);
  const fresh = preview.cases.filter(({ verdict }) => verdict !== 'known').length;
  return (
    <div className={styles.actions}>
      <TextButton look="primary" onClick={() => onTake({ agentName, workNumber, name: mine ? me : '' })}>
        {text('takeover_take', fresh, preview.handOver.customers.length)}
      </TextButton>
      <TextButton onClick={onAgain}>{text('import_other_file')}</TextButton>
      <label className={styles.tick}>
        <input type="checkbox" disabled={me === ''} checked={mine && me !== ''} onChange={() => setMine(!mine)} />
        {me === '' ? text('takeover_assign_nobody') : text('takeover_assign', me)}
      </label>
    </div>
  );
}

interface DoneProps {
  readonly stage: Extract<TakeStage, { name: 'done' }>;
  readonly desk: Desk;
  readonly onAgain: () => void;
}

function Done({ stage, desk, onAgain }: DoneProps) {
  const text = useText();
  const words = useCaseWords(desk);
  const { refusal, recorded, customers, tooLong, before } = stage;
  const isNothing = recorded === 0 && customers === 0;
  const sentence = isNothing ? text('takeover_nothing_new') : text('takeover_done', recorded, customers);
  return (
    <div className={styles.actions}>
      <p role="status" className={refusal === null ? controls.good : controls.bad}>
        {refusal === null ? sentence : text('takeover_stopped', recorded)}
        {before !== '' && ` ${text('takeover_before', timeText(before, words))}`}
        {tooLong > 0 && ` ${text('takeover_too_long', tooLong)}`}
      </p>
      <TextButton onClick={onAgain}>{text('import_other_file')}</TextButton>
    </div>
  );
}
