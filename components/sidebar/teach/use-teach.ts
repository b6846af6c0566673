// The panel's ends to the page's script and to the background.
import type { PageKind } from '../../../lib/knowledge/console-fields.ts';
import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import type { Answer, AnswerOf } from '../../../lib/channel/background-messages.ts';
import type { BackgroundLink, PageLink } from '../../../lib/channel/links.ts';
import type { PickTarget } from '../../../lib/console/pick/pick-messages.ts';
import type { ConsoleDefinition } from '../../../lib/knowledge/console-definition.ts';
import { settledDraft } from './address-choice.ts';
import { knownOn } from './known-on.ts';
import { definitionOf } from './teach-draft.ts';
import { startState, teach } from './teach-state.ts';
import type { TeachState } from './teach-state.ts';

export interface TeachSources {
  readonly page: PageLink;
  readonly background: BackgroundLink;
  readonly now: () => Date;
  readonly author: string;
  /** Of the page as it is read now. */
  readonly kind: PageKind;
  readonly wanted: PickTarget | null;
  /** Asks the browser's permission for a host; to be called in the click itself. */
  readonly allowHost: (host: string) => Promise<boolean>;
  readonly onEnd: (how: 'saved' | 'cancelled') => void;
}

export type Saving = 'not' | 'saving' | 'denied' | 'failed';

/** Names and numbers of this conversation; no selector may hang on them. */
function textsOf({ reading }: TeachState): string[] {
  if (!reading) return [];
  const { buyerName, buyerId, orders } = reading;
  return [buyerName, buyerId, ...orders.map(({ number }) => number)].flatMap((found) => found?.value ?? []);
}

function useSaving({ background, allowHost, onEnd }: TeachSources) {
  const [now, setNow] = useState<Saving>('not');
  const save = async (definition: ConsoleDefinition | null) => {
    if (!definition || now === 'saving') return;
    setNow('saving');
    const allowed = await allowHost(definition.hosts.at(-1) ?? '');
    if (!allowed) return setNow('denied');
    const saved = await background.ask('console.save', { definition });
    if (!saved.ok) return setNow('failed');
    onEnd('saved');
  };
  const cancel = () => {
    void background.ask('console.teach-end', {});
    onEnd('cancelled');
  };
  return { now, save, cancel, fail: () => setNow('failed') };
}

/** Longer than the page's script waits between two looks: then the address and what is read belong together. */
const STOOD_MS = 900;

/** Tells when a reading and its address have stood for a while. */
function useStood({ reading, address }: TeachState, onStood: () => void): void {
  const stands = reading && JSON.stringify([reading.buyerName, reading.buyerId, reading.messages, address]);
  const told = useEffectEvent(onStood);
  useEffect(() => {
    if (stands === null) return undefined;
    const timer = setTimeout(() => told(), STOOD_MS);
    return () => clearTimeout(timer);
  }, [stands]);
}

export function useTeach(sources: TeachSources) {
  const { page, background, now, author, kind, wanted } = sources;
  const [state, dispatch] = useReducer(teach, startState(kind, wanted));
  const saving = useSaving(sources);
  useStood(state, () => dispatch({ type: 'stood' }));
  const { picking: link } = page;
  const { draft, known, place, picking } = state;

  useEffect(() => {
    const stop = link.onMessage((message) => dispatch({ type: 'page', message }));
    void link.send({ type: 'hello' }).then((sent) => {
      if (!sent) dispatch({ type: 'page', message: { type: 'gone' } });
    });
    return () => {
      stop();
      void link.send({ type: 'stop' });
      void link.send({ type: 'sample', definition: null });
    };
  }, [link]);

  const host = place?.host;
  const onList = useEffectEvent((answer: Answer<AnswerOf<'console.list'>>) => {
    // Without the list nothing is taught: what was taught before would be lost when saved.
    if (!answer.ok) return saving.fail();
    dispatch({ type: 'known', known: knownOn(answer.value.consoles, host ?? '') });
  });
  useEffect(() => {
    if (host !== undefined) void background.ask('console.list', {}).then((answer) => onList(answer));
  }, [background, host]);

  const settled = settledDraft(state);
  const definition = settled && known && place ? definitionOf(settled, known, place, { author, now: now() }) : null;
  // The time of saving is no reason to read again.
  const drafted = definition && JSON.stringify({ ...definition, taughtAt: '' });
  const sendDraft = useEffectEvent(() => void link.send({ type: 'sample', definition }));
  useEffect(() => {
    if (drafted !== null) sendDraft();
  }, [drafted]);

  const sendPicking = useEffectEvent(() => {
    if (!picking) return void link.send({ type: 'stop' });
    const card = picking.target === 'card' ? null : (draft?.page.orderCard ?? null);
    void link.send({ type: 'pick', target: picking.target, card, texts: textsOf(state) });
  });
  const turn = picking?.turn ?? null;
  useEffect(() => sendPicking(), [turn]);

  const key = (name: string) => void link.send({ type: 'key', key: name });
  return { state, dispatch, save: () => void saving.save(definition), cancel: saving.cancel, saving: saving.now, key };
}

export type Teach = ReturnType<typeof useTeach>;
