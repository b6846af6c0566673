// From what agents picked to example questions that a supervisor may put into the feed.
import { foldText } from '../knowledge/fold.ts';
import type { Reply } from '../knowledge/schema.ts';
import type { DeskPick } from '../suggest/suggestion.ts';
import { readText } from '../suggest/tokens.ts';
import { TAKEN_OUT } from './scrub.ts';

export interface ProposedExamples {
  readonly replyId: string;
  /** Newest first. */
  readonly questions: readonly string[];
  /** Who said the same, per question and in its order. */
  readonly agreement: readonly Agreement[];
}

export interface Agreement {
  readonly picks: number;
  readonly agents: number;
}

export interface ProposalRules {
  /** Picks of nearly the same message that have to agree; two by default. */
  readonly agreeing?: number;
  /** Per reply; twenty by default. */
  readonly most?: number;
}

/** Shared tokens from which two questions count as nearly the same. */
const NEARLY_SAME = 0.6;
const READ_CHARS = 200;
/** Per reply; older ones are not looked at, so that comparing each with each stays bounded. */
const LOOKED_AT = 300;

interface Asked {
  readonly message: string;
  readonly terms: ReadonlySet<string>;
  readonly verdict: DeskPick['verdict'];
  readonly agent: string;
}

interface Proposed extends Agreement {
  readonly question: string;
}

/** Only of replies in the base; `picks` in any order. */
export function proposeExamples(
  replies: readonly Reply[],
  picks: readonly DeskPick[],
  { agreeing = 2, most = 20 }: ProposalRules = {},
): ProposedExamples[] {
  const byReply = Map.groupBy(picks, ({ replyId }) => replyId);
  const proposals = replies.map(({ id, questions, title }) => {
    const newest = (byReply.get(id) ?? []).toSorted((a, b) => b.atMs - a.atMs).slice(0, LOOKED_AT);
    if (newest.length < agreeing) return { replyId: id, questions: [], agreement: [] };
    const known = [title, ...questions].map(termsOf);
    const proposed = proposedOf(newest.map(askedOf), known, { agreeing, most });
    return {
      replyId: id,
      questions: proposed.map(({ question }) => question),
      agreement: proposed.map(({ picks, agents }) => ({ picks, agents })),
    };
  });
  return proposals.filter(({ questions }) => questions.length > 0);
}

function proposedOf(
  asked: readonly Asked[],
  known: ReadonlySet<string>[],
  { agreeing, most }: Required<ProposalRules>,
): Proposed[] {
  const proposed: Proposed[] = [];
  const marked = asked.filter(({ verdict }) => verdict === 'wrong');
  const picked = asked.filter(({ verdict, terms }) => verdict === 'picked' && terms.size > 0);
  for (const candidate of picked) {
    if (proposed.length === most) break;
    const says = ({ terms }: Asked) => nearlySame(terms, candidate.terms);
    const saying = picked.filter(says);
    if (saying.length < agreeing || marked.some(says)) continue;
    if (known.some((terms) => nearlySame(terms, candidate.terms))) continue;
    known.push(candidate.terms);
    const agents = new Set(saying.map(({ agent }) => agent)).size;
    proposed.push({ question: candidate.message, picks: saying.length, agents });
  }
  return proposed;
}

function askedOf({ message, verdict, agent }: DeskPick): Asked {
  const question = message.replaceAll(TAKEN_OUT, ' ').replaceAll(/\s+/gu, ' ').trim();
  return { message: question, terms: termsOf(question), verdict, agent };
}

function termsOf(text: string): ReadonlySet<string> {
  const terms = readText(text, READ_CHARS).tokens.map(({ term }) => term);
  return new Set(terms.length > 0 ? terms : [foldText(text)].filter((folded) => folded !== ''));
}

/** Shared share of all terms (Jaccard). */
function nearlySame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  return shared > 0 && shared >= NEARLY_SAME * (a.size + b.size - shared);
}

/** What a supervisor merges into the feed: per reply its id and the questions to append. */
export function exampleQuestionsJson(examples: readonly Pick<ProposedExamples, 'replyId' | 'questions'>[]): string {
  const replies = examples.map(({ replyId, questions }) => ({ id: replyId, questions }));
  return `${JSON.stringify({ replies }, null, 2)}\n`;
}
