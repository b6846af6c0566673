// What a person does with views of their own, and what is said of it afterwards.
import { useState } from 'react';
import { VIEW_LIMITS } from '../../../../lib/cases/case-views.ts';
import type { OwnView } from '../../../../lib/cases/case-views.ts';
import type { Refusal } from '../../../../lib/channel/background-messages.ts';
import { useText } from '../../../shared/i18n.tsx';
import { refusalKey } from '../../../shared/refusal-text.ts';
import type { CaseViews } from './use-case-views.ts';

export interface ViewNote {
  readonly words: string;
  readonly isFault: boolean;
  /** Null where there is nothing to take back. */
  readonly undo: (() => void) | null;
}

export interface ViewActions {
  /** What was done last; null: nothing yet, or it was put away. */
  readonly note: ViewNote | null;
  readonly putAway: () => void;
  /** A sentence for a name that cannot be given to this view (null: to a new one). */
  readonly faultOf: (name: string, view: OwnView | null) => string | null;
  readonly saveAs: (name: string) => void;
  readonly rename: (view: OwnView, name: string) => void;
  readonly update: (view: OwnView) => void;
  readonly move: (view: OwnView, by: -1 | 1) => void;
  readonly remove: (view: OwnView) => void;
}

export function useViewActions(views: CaseViews, newId: () => string): ViewActions {
  const text = useText();
  const [note, setNote] = useState<ViewNote | null>(null);
  const own = views.all.flatMap((view) => view.own ?? []);
  const placeOf = (view: OwnView) => own.findIndex(({ id }) => id === view.id);
  /** `done` only after the acknowledgement; a refusal changes nothing. */
  const after = async (asked: Promise<Refusal | null>, done: () => void) => {
    setNote(null);
    const refusal = await asked;
    if (refusal === null) done();
    else setNote({ words: text(refusalKey(refusal)), isFault: true, undo: null });
  };
  const say = (words: string, undo: (() => void) | null = null) => setNote({ words, isFault: false, undo });
  const arranged = () => ({ filter: views.shown.filter, sort: views.shown.sort, columns: views.shown.columns });
  const restore = (view: OwnView, at: number) => void after(views.keep(view, at), () => views.choose(view.id));
  return {
    note,
    putAway: () => setNote(null),
    faultOf: (name, view) => {
      if (view === null && own.length >= VIEW_LIMITS.own) return text('workbench_view_full', VIEW_LIMITS.own);
      const isTaken = views.all.some(({ id, title }) => title === name && id !== view?.id);
      return isTaken ? text('workbench_view_name_taken') : null;
    },
    saveAs: (name) => {
      const view = { id: newId(), name, register: views.open.register, ...arranged() };
      void after(views.keep(view), () => {
        views.choose(view.id);
        say(text('workbench_view_saved', name));
      });
    },
    rename: (view, name) => void after(views.keep({ ...view, name }), () => say(text('workbench_view_saved', name))),
    update: (view) =>
      void after(views.keep({ ...view, ...arranged() }), () => {
        views.reset();
        say(text('workbench_view_saved', view.name));
      }),
    // Round the end: a button that went dead under the finger would take the focus with it.
    move: (view, by) => void after(views.keep(view, (placeOf(view) + by + own.length) % own.length), () => undefined),
    remove: (view) => {
      const at = placeOf(view);
      void after(views.remove(view.id), () => {
        // Its register stays open: the rows that were looked at are among these.
        views.choose(view.register);
        say(text('workbench_view_deleted', view.name), () => restore(view, at));
      });
    },
  };
}
