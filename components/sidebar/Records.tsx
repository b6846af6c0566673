// The lower half: what to do and what to record, with the toasts that float above it.
import { listsSchema } from '../../lib/knowledge/schema.ts';
import type { Lists } from '../../lib/knowledge/schema.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import type { Money } from '../../lib/knowledge/terms.ts';
import { grantTerms } from '../../lib/procedure/grant-limit.ts';
import { warningText } from '../shared/customer/customer-words.ts';
import type { CustomerWords } from '../shared/customer/customer-words.ts';
import { useLanguage, useText } from '../shared/i18n.tsx';
import { Toast } from '../shared/Toast.tsx';
import { useAsked } from '../shared/use-asked.ts';
import { CaseBar } from './CaseBar.tsx';
import { CaseDetails } from './CaseDetails.tsx';
import { CaseToast } from './CaseToast.tsx';
import { NewsNote } from './NewsNote.tsx';
import { OrderEligibility } from './OrderEligibility.tsx';
import { ProcedurePanel } from './ProcedurePanel.tsx';
import styles from './Records.module.css';
import { RefusalToast } from './RefusalToast.tsx';
import type { Sent } from './use-cases.ts';
import { useDetailsDraft } from './use-details-draft.ts';
import type { SidebarState } from './use-sidebar.ts';
import { currencyHere } from './order-amount.ts';
import { CopyOnly } from './way.tsx';

interface RecordsProps {
  readonly state: SidebarState;
  readonly settings: Settings;
  readonly copied: 'idle' | 'copied' | 'failed';
  readonly onOpenCase: (caseId: string) => void;
  readonly onAllNews: () => void;
}

const NO_LISTS = listsSchema.parse({});

/** What floats above the lower half; it takes no room, so nothing moves for it. */
type ToastsProps = Pick<RecordsProps, 'state' | 'copied' | 'onAllNews'> & {
  readonly quiet: boolean;
  readonly onDetails: (of: Sent) => void;
};

function Toasts({ state, copied, onAllNews, quiet, onDetails }: ToastsProps) {
  const { arrived, dismissNews } = state.knowledge;
  const text = useText();
  return (
    <div className={styles.floating}>
      <div className={styles.toasts}>
        <NewsNote arrived={arrived} onDismiss={dismissNews} onAll={onAllNews} />
        {copied !== 'idle' && (
          <Toast tone={copied === 'copied' ? 'good' : 'due'}>
            {text(copied === 'copied' ? 'shared_copied' : 'refusal_not_copied')}
          </Toast>
        )}
        {state.inserting.outcome?.state === 'done' && state.inserting.outcome.copied && (
          <Toast tone="good">{text(state.view?.copyOnly ? 'refusal_copied' : 'manual_copied')}</Toast>
        )}
        <RefusalToast outcome={state.inserting.outcome} onClose={state.inserting.dismiss} />
        <CaseToast cases={state.cases} quiet={quiet} onDetails={onDetails} />
      </div>
    </div>
  );
}

type ProceduresProps = Pick<RecordsProps, 'state' | 'settings'> & { readonly lists: Lists; readonly subject: string };

function Procedures({ state, settings, lists, subject }: ProceduresProps) {
  const { view, knowledge, procedure, deck, inserting } = state;
  const perCase = { minor: settings.grantLimitMinor, currency: settings.grantCurrency };
  const terms = grantTerms(amountShown(state), procedure.progress?.told?.orderAmount, perCase);
  return (
    <CopyOnly when={view?.copyOnly ?? false}>
      <ProcedurePanel
        state={procedure}
        categories={lists.categories}
        handlings={lists.handlings}
        replies={knowledge.replies}
        grant={{ subject, terms, currency: currencyHere(view, perCase), onTell: state.tell }}
        said={inserting.outcome?.state === 'done' ? inserting.outcome.from : null}
        onSay={(reply) => deck.use(reply, 'caret')}
        wordingOf={deck.plainText}
        writing={state.writing}
        may={<OrderEligibility state={state} lists={lists} grant={terms} />}
      />
    </CopyOnly>
  );
}

function amountShown({ view }: SidebarState): Money | null {
  return view?.order?.amount?.value ?? null;
}

/** The currency of the order, else that of the shop's country as far as one can tell: the yuan. */
function currencyOf(state: SidebarState): string {
  return amountShown(state)?.currency ?? 'CNY';
}

/** Beside the button that would make it so, as well as in the buyer's line. */
function forewarningOf({ buyer }: SidebarState, words: CustomerWords): string {
  const coming = buyer.card.warnings.find(({ kind }) => kind === 'repeat-next');
  return coming ? warningText(coming, words) : '';
}

const NO_NAMES: readonly string[] = [];

/** Asked for only where a name can be chosen. */
function useNames({ background }: SidebarState, { agentName }: Settings, isWanted: boolean): readonly string[] {
  const request = isWanted ? { self: agentName.slice(0, 60) } : null;
  return useAsked(background, 'cases.names', request, []).value?.names ?? NO_NAMES;
}

export function Records({ state, settings, copied, onOpenCase, onAllNews }: RecordsProps) {
  const { view, procedure, cases, subject } = state;
  const text = useText();
  const language = useLanguage();
  const details = useDetailsDraft(state.deskDrafts);
  const { detailed, setDetailed } = details;
  const names = useNames(state, settings, detailed !== null);
  const lists = state.knowledge.base?.lists ?? NO_LISTS;
  const listed = view !== null && lists.categories.length > 0;
  return (
    <>
      <Toasts state={state} copied={copied} onAllNews={onAllNews} quiet={detailed !== null} onDetails={setDetailed} />
      {listed && subject !== null && <Procedures state={state} settings={settings} lists={lists} subject={subject} />}
      {detailed && (
        <CaseDetails
          key={detailed.event.caseId}
          of={detailed}
          cases={cases}
          lists={lists}
          currency={currencyOf(state)}
          next={{ rules: state.clocks.rules, now: state.time, names }}
          start={details.start}
          onDraft={details.keep}
          onClose={() => setDetailed(null)}
        />
      )}
      {listed && (
        <CaseBar
          categories={lists.categories}
          cases={cases}
          subject={subject}
          order={view.order}
          likely={procedure.category}
          forewarning={forewarningOf(state, { text, language, lists })}
          onOpen={onOpenCase}
        />
      )}
    </>
  );
}
