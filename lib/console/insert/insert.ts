// Puts a reply into the console's reply box; a person sends it. Everything is read
// again at the last moment, and what cannot be made sure of is refused with a reason.
import { findComposer, isTextField } from '../find-composer.ts';
import { readConversation } from '../read-conversation.ts';
import { readMessages } from '../read-messages.ts';
import type { InsertRequest, InsertResult, RefusalReason } from '../reading.ts';
import type { SiteMatch } from '../sites/site.ts';
import type { BoxWatch } from './box-watch.ts';
import { placeCaret, writeEditable } from './into-editable.ts';
import { isBeforeCaret, writeTextField } from './into-text-field.ts';
import { holdFocus } from './keep-focus.ts';
import type { FocusHold } from './keep-focus.ts';
import { takenOver } from './take-over.ts';
import { expectAt, wasWritten } from './verify.ts';
import type { Expectation } from './verify.ts';

export interface InsertOptions {
  readonly document: Document;
  readonly match: SiteMatch;
  readonly signal: AbortSignal;
  readonly box: BoxWatch;
}

type Target = { readonly box: HTMLElement } | { readonly box: null; readonly reason: RefusalReason };

const refused = (reason: RefusalReason): InsertResult => ({ ok: false, reason });

function conversationProblem(key: string, { document, match }: InsertOptions): RefusalReason | null {
  const now = readConversation(document, match.site.id, match.page.conversation);
  if (now.key === key) return null;
  return now.key === null && now.why === 'none' ? 'no-conversation' : 'conversation-changed';
}

const COMPOSER_PROBLEMS = {
  absent: 'composer-missing',
  ambiguous: 'composer-ambiguous',
  'read-only': 'composer-read-only',
} as const;

/** Not one of the messages for which the text was made is there: another buyer of the same name. */
function isElsewhere(anchors: readonly string[], { document, match }: InsertOptions): boolean {
  const rule = match.page.messages;
  if (!rule || anchors.length === 0) return false;
  const messages = readMessages(document, rule);
  return typeof messages === 'string' || !messages.some(({ id }) => anchors.includes(id));
}

/** The box to write into now; asked again after every wait. */
function target({ conversationKey, anchors = [] }: InsertRequest, options: InsertOptions): Target {
  if (options.signal.aborted) return { box: null, reason: 'page-gone' };
  const reason = conversationProblem(conversationKey, options);
  if (reason) return { box: null, reason };
  if (isElsewhere(anchors, options)) return { box: null, reason: 'conversation-changed' };
  const composer = findComposer(options.document, options.match.page);
  if (composer.state !== 'ready') return { box: null, reason: COMPOSER_PROBLEMS[composer.state] };
  return options.box.isComposing(composer.box) ? { box: null, reason: 'composing' } : { box: composer.box };
}

/** After a writing; a click's news come within this time, except on a machine that does nothing else either. */
const KEEP_FOCUS_MS = 500;

async function intoEditable(box: HTMLElement, request: InsertRequest, options: InsertOptions): Promise<InsertResult> {
  const spot = placeCaret(box, request, options.box);
  if (spot === 'code-gone') return refused(spot);
  const focus = holdFocus(box, options.document, options.signal);
  const isTaken = spot !== null && (await takenOver(box, { spot, focus, signal: options.signal }));
  const still = target(request, options);
  // Written where the caret is not, it would be somewhere in the middle of the agent's own words.
  if (still.box !== box || !isTaken) {
    focus.releaseIn(0);
    return refused(still.box === box ? 'not-verified' : still.box ? 'conversation-changed' : still.reason);
  }
  const expectation = expectAt(box, spot, request.text);
  writeEditable(box, request.text);
  return verified({ box, focus, expectation }, options.signal);
}

interface Writing {
  readonly box: HTMLElement;
  readonly focus: FocusHold;
  readonly expectation: Expectation;
}

async function verified({ box, focus, expectation }: Writing, signal: AbortSignal): Promise<InsertResult> {
  const isThere = await wasWritten(box, expectation, signal);
  // A reason why not is read in the sidebar.
  focus.releaseIn(isThere ? KEEP_FOCUS_MS : 0);
  if (isThere) return { ok: true };
  return refused(signal.aborted ? 'page-gone' : 'not-verified');
}

export async function insert(request: InsertRequest, options: InsertOptions): Promise<InsertResult> {
  const { box, ...problem } = target(request, options);
  if (!box) return refused('reason' in problem ? problem.reason : 'composer-missing');
  if (!isTextField(box)) return intoEditable(box, request, options);
  // No wait between the check and the writing: nothing can switch in between.
  const { typed = '' } = request;
  if (typed !== '' && !isBeforeCaret(box, typed)) return refused('code-gone');
  const exact = writeTextField(box, request.text, request.mode, typed.length);
  if (exact === null) return refused('not-verified');
  const focus = holdFocus(box, options.document, options.signal);
  return verified({ box, focus, expectation: { exact } }, options.signal);
}
