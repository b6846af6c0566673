// The base in use: the starter with a publication laid over it.
import type { KnowledgeBase, Lists, Procedure, Reply } from './schema.ts';

type WithId = { readonly id: string };

/**
 * `basedOn: 'starter'`: the publication's entries replace those of the same id, further
 * ones are added, withdrawn ones go. `basedOn: 'none'`: the publication alone, but a list
 * it leaves empty (categories, reasons…, policies, deadlines) is the starter's: without it no case could be logged.
 */
export function assemble(starter: KnowledgeBase, feed: KnowledgeBase | null): KnowledgeBase {
  if (!feed) return starter;
  if (feed.basedOn === 'none')
    return {
      ...feed,
      policies: orElse(feed.policies, starter.policies),
      deadlines: orElse(feed.deadlines, starter.deadlines),
      customerWarnings: orElse(feed.customerWarnings, starter.customerWarnings),
      recurring: orElse(feed.recurring, starter.recurring),
      ...calendarOf(starter, feed),
      lists: mapLists((name) => orElse(feed.lists[name], starter.lists[name])),
    };
  const withdrawn = new Set(feed.withdrawn);
  const kept = <T extends WithId>(entries: readonly T[]) => entries.filter((entry) => !withdrawn.has(entry.id));
  const replies = merge(freeShortcuts(kept(starter.replies), feed.replies), feed.replies);
  return {
    ...feed,
    replies,
    procedures: withoutDeadReplies(merge(kept(starter.procedures), feed.procedures), withdrawn),
    notices: merge(starter.notices, feed.notices),
    forbidden: merge(starter.forbidden, feed.forbidden),
    lists: mapLists((name) => merge(starter.lists[name], feed.lists[name])),
    policies: merge(kept(starter.policies), feed.policies),
    deadlines: merge(kept(starter.deadlines), feed.deadlines),
    customerWarnings: merge(kept(starter.customerWarnings), feed.customerWarnings),
    recurring: merge(kept(starter.recurring), feed.recurring),
    ...calendarOf(starter, feed),
  };
}

/** Same ids replaced in place, new ones behind. */
function merge<T extends WithId>(base: readonly T[], over: readonly T[]): T[] {
  const byId = new Map(base.map((entry) => [entry.id, entry]));
  for (const entry of over) byId.set(entry.id, entry);
  return [...byId.values()];
}

function mapLists(entries: (name: keyof Lists) => Lists[keyof Lists]): Lists {
  return {
    categories: entries('categories'),
    reasons: entries('reasons'),
    responsibilities: entries('responsibilities'),
    handlings: entries('handlings'),
  };
}

function orElse<T>(list: T[], standard: T[]): T[] {
  return list.length > 0 ? list : standard;
}

/** A shop's own shortcut wins over a starter reply that has the same one. */
function freeShortcuts(starter: readonly Reply[], own: readonly Reply[]): Reply[] {
  const taken = new Set(own.map((reply) => shortcutKey(reply.shortcut)));
  return starter.map((reply) => {
    if (reply.shortcut === undefined || !taken.has(shortcutKey(reply.shortcut))) return reply;
    const freed = { ...reply };
    delete freed.shortcut;
    return freed;
  });
}

/** Shortcuts are typed: case and width make no difference. */
export function shortcutKey(shortcut: string | undefined): string | undefined {
  return shortcut?.normalize('NFKC').toLowerCase();
}

/** Procedures of the starter stay usable when the shop withdraws a reply they propose. */
function withoutDeadReplies(procedures: readonly Procedure[], withdrawn: ReadonlySet<string>): Procedure[] {
  if (withdrawn.size === 0) return [...procedures];
  return procedures.map((procedure) => ({
    ...procedure,
    steps: procedure.steps.map((step) => ({ ...step, say: step.say.filter((id) => !withdrawn.has(id)) })),
  }));
}

/** One calendar, not two laid over one another: a holiday that is gone would stay. */
function calendarOf(starter: KnowledgeBase, feed: KnowledgeBase): Pick<KnowledgeBase, 'calendar'> {
  const calendar = feed.calendar ?? starter.calendar;
  return calendar ? { calendar } : {};
}
