// End of shift: what is handed over, a note, and both ways of passing it on.
import { ArrowLeft, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { HAND_OVER_LIMITS } from '../../../lib/cases/hand-over/hand-over.ts';
import { useText } from '../../shared/i18n.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import { useCaseWords } from '../register/use-case-words.ts';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { openRoute } from '../use-route.ts';
import styles from './HandOver.module.css';
import { HandOverList } from './HandOverList.tsx';
import { handOverText } from './handover-text.ts';
import { makeFile, STANDARD_SETTINGS, useHandOver } from './use-hand-over.ts';
import type { HandOverInHand } from './use-hand-over.ts';

interface HandOverProps {
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

type Said = { readonly tone: 'good' | 'bad'; readonly text: string; readonly byHand?: string };

export function HandOver({ desk, tools }: HandOverProps) {
  const text = useText();
  const hand = useHandOver(desk, tools);
  const words = useCaseWords(desk);
  const [note, setNote] = useState('');
  const [withContacts, setWithContacts] = useState(false);
  return (
    <>
      <header className={controls.head}>
        <TextButton onClick={() => openRoute('today')}>
          <ArrowLeft aria-hidden />
          {text('workbench_nav_today')}
        </TextButton>
        <h1>{text('handover_title')}</h1>
        <span className={controls.aside}>
          {hand.cases && text('handover_counts', hand.chosen.cases.length, hand.chosen.customers.length)}
        </span>
      </header>
      <div className={styles.page}>
        <label className={styles.note}>
          {text('handover_note')}
          <textarea
            rows={3}
            maxLength={HAND_OVER_LIMITS.noteChars}
            value={note}
            placeholder={text('handover_note_hint')}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <label className={styles.tick}>
          <input type="checkbox" checked={withContacts} onChange={() => setWithContacts(!withContacts)} />
          {text('handover_with_contacts')}
        </label>
        <Send hand={hand} desk={desk} tools={tools} sending={{ note: note.trim(), withContacts }} />
        {hand.isFailed && <p className={controls.bad}>{text('workbench_storage_failed')}</p>}
        {!hand.cases && !hand.isFailed && <Skeleton lines={4} />}
        {hand.cases && <HandOverList hand={hand} words={words} />}
      </div>
    </>
  );
}

interface SendProps extends HandOverProps {
  readonly hand: HandOverInHand;
  readonly sending: Parameters<typeof makeFile>[1];
}

function Send({ hand, desk, tools, sending }: SendProps) {
  const text = useText();
  const words = useCaseWords(desk);
  const [said, setSaid] = useState<Said | null>(null);
  const isEmpty = hand.chosen.cases.length + hand.chosen.customers.length === 0 && sending.note === '';
  const copy = async () => {
    const { agentName, workNumber } = desk.settings.value ?? STANDARD_SETTINGS;
    const at = tools.now().toISOString();
    const report = handOverText({ ...hand.chosen, ...sending, from: agentName || workNumber, at }, words);
    const isCopied = await tools.copy(report);
    setSaid(
      isCopied
        ? { tone: 'good', text: text('handover_copied') }
        : { tone: 'bad', text: text('workbench_escalation_by_hand'), byHand: report },
    );
  };
  const save = async () => {
    const made = await makeFile(hand, sending, desk, tools);
    if (!made) return setSaid({ tone: 'bad', text: text('handover_not_made') });
    const { handOver, leftOut } = made;
    const { handoverId, at, from, cases, customers } = handOver;
    const who = from.agentName || from.workNumber;
    const day = at.slice(0, 16).replace(/[-:T]/gu, '');
    tools.download(
      `${[text('handover_file'), who, day].filter(Boolean).join('-')}.sellerside-handover.json`,
      JSON.stringify(handOver),
    );
    const row = { handoverId, at, from: who, cases: cases.length, customers: customers.length, takenAt: '' };
    void tools.background.ask('handover.note', { ...row, sentAt: at });
    const done = text('handover_saved', cases.length, customers.length);
    setSaid({
      tone: leftOut > 0 ? 'bad' : 'good',
      text: leftOut > 0 ? `${done} ${text('handover_left_out', leftOut)}` : done,
    });
  };
  return (
    <div className={styles.actions}>
      <TextButton look="primary" disabled={!hand.cases || isEmpty} onClick={() => void save()}>
        <Download aria-hidden />
        {text('handover_save')}
      </TextButton>
      <TextButton look="outline" disabled={!hand.cases || isEmpty} onClick={() => void copy()}>
        <Copy aria-hidden />
        {text('handover_copy')}
      </TextButton>
      <span role="status" className={said?.tone === 'bad' ? controls.bad : controls.good}>
        {said?.text}
      </span>
      {said?.byHand !== undefined && (
        <textarea
          className={styles.byHand}
          aria-label={text('workbench_escalation_by_hand')}
          readOnly
          rows={8}
          value={said.byHand}
          onFocus={(event) => event.target.select()}
        />
      )}
      <p className={styles.how}>{text('handover_how')}</p>
    </div>
  );
}
