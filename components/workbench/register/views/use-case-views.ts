// Which view is open, what was changed in it since, and what becomes of that.
import { useMemo, useState } from 'react';
import type { OwnView, ViewChange, ViewPreferences } from '../../../../lib/cases/case-views.ts';
import type { Refusal } from '../../../../lib/channel/background-messages.ts';
import { useText } from '../../../shared/i18n.tsx';
import type { Text } from '../../../shared/i18n.tsx';
import type { WorkbenchTools } from '../../tools.ts';
import type { Desk } from '../../use-desk.ts';
import { isSameArrangement, viewsOf } from './case-view.ts';
import type { Arrangement, CaseView } from './case-view.ts';
import { useFirstColumns } from './use-first-columns.ts';

const NO_PREFERENCES: ViewPreferences = { open: '', columns: {}, own: [] };

export interface CaseViews {
  readonly all: readonly CaseView[];
  /** As it is kept. */
  readonly open: CaseView;
  /** As it is shown. */
  readonly shown: Arrangement;
  readonly isChanged: boolean;
  /** Stored views that could not be read. */
  readonly leftOut: number;
  readonly choose: (id: string) => void;
  readonly arrange: (part: Partial<Arrangement>) => void;
  readonly reset: () => void;
  /** Null: it is durably kept. */
  readonly keep: (view: OwnView, at?: number) => Promise<Refusal | null>;
  readonly remove: (id: string) => Promise<Refusal | null>;
}

type Tools = Pick<WorkbenchTools, 'background'>;

export function useCaseViews(desk: Desk, tools: Tools): CaseViews {
  const text = useText();
  const { value } = desk.views;
  const preferences = value?.preferences ?? NO_PREFERENCES;
  const [firstColumns, saveFirstColumns] = useFirstColumns(desk, tools);
  const all = useViews(preferences, firstColumns, text);
  const [chosen, setChosen] = useState<string | null>(null);
  // Remembered once: another window that opens another view does not switch this one.
  if (chosen === null && value !== null) setChosen(value.preferences.open);
  // There is always a first: the registers of the trade stand before everything kept.
  const open = all.find(({ id }) => id === chosen) ?? (all[0] as CaseView);
  const [draft, setDraft] = useState<(Arrangement & { readonly of: string }) | null>(null);
  const shown = draft?.of === open.id ? draft : open;
  const change = useViewChange(desk, tools);

  const keepColumns = (columns: string) => {
    if (open.id === 'after-sales') return saveFirstColumns(columns);
    if (open.own === null) void change({ do: 'columns', register: open.register, columns });
  };
  return {
    all,
    open,
    shown,
    isChanged: !isSameArrangement(shown, open),
    leftOut: value?.leftOut ?? 0,
    choose: (id) => {
      setDraft(null);
      setChosen(id);
      void change({ do: 'open', id });
    },
    arrange: ({ columns, ...part }) => {
      // A register of the trade keeps its columns at once; an own view changes when it is told to.
      if (columns !== undefined && open.own === null) return keepColumns(columns);
      const { filter, sort } = { ...shown, ...part };
      setDraft({ of: open.id, filter, sort, columns: columns ?? shown.columns });
    },
    reset: () => setDraft(null),
    keep: (view, at) => change({ do: 'keep', view, ...(at === undefined ? {} : { at }) }),
    remove: (id) => change({ do: 'remove', id }),
  };
}

/** New only when something about them is: which one is open is told of with every switch, and each new view filters anew. */
function useViews({ columns, own }: ViewPreferences, firstColumns: string, text: Text): readonly CaseView[] {
  const content = JSON.stringify({ columns, own });
  return useMemo(() => {
    // Out of its own JSON, so that only its content counts.
    const kept = JSON.parse(content) as Pick<ViewPreferences, 'columns' | 'own'>;
    return viewsOf(kept, firstColumns, text);
  }, [content, firstColumns, text]);
}

function useViewChange({ views }: Pick<Desk, 'views'>, { background }: Tools) {
  return async (change: ViewChange): Promise<Refusal | null> => {
    const answer = await background.ask('views.change', change);
    if (!answer.ok) return answer.refusal;
    views.put(answer.value);
    if (change.do !== 'keep') return null;
    // Another window may have filled the last place.
    return answer.value.preferences.own.some(({ id }) => id === change.view.id) ? null : 'failed';
  };
}
