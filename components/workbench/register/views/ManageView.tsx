import { ArrowLeft, ArrowRight, Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { OwnView } from '../../../../lib/cases/case-views.ts';
import { useText } from '../../../shared/i18n.tsx';
import { IconButton } from '../../../shared/IconButton.tsx';
import { TextButton } from '../../../shared/TextButton.tsx';
import { PopoverPanel } from '../../PopoverPanel.tsx';
import { NameForm } from './NameForm.tsx';
import type { CaseViews } from './use-case-views.ts';
import type { ViewActions } from './use-view-actions.ts';
import styles from './ViewPanel.module.css';

interface ManageViewProps {
  /** Null: one of the trade's is open, of which there is nothing to manage. */
  readonly view: OwnView | null;
  readonly views: CaseViews;
  readonly actions: ViewActions;
}

/** Of the own view that is open: its name, its place, and its end, which can be taken back. */
export function ManageView({ view, views, actions }: ManageViewProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const label = text('workbench_view_manage');
  return (
    <PopoverPanel
      className={styles.panel}
      label={label}
      isOpen={isOpen}
      onOpenChange={setOpen}
      button={
        <IconButton label={label} disabled={view === null} onPress={() => setOpen(true)}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      {view && <Manage view={view} views={views} actions={actions} onDone={() => setOpen(false)} />}
    </PopoverPanel>
  );
}

interface ManageProps extends ManageViewProps {
  readonly view: OwnView;
  readonly onDone: () => void;
}

function Manage({ view, views, actions, onDone }: ManageProps) {
  const text = useText();
  const isAlone = views.all.filter(({ own }) => own !== null).length < 2;
  return (
    <>
      <NameForm
        name={view.name}
        submit={text('workbench_view_rename')}
        faultOf={(name) => actions.faultOf(name, view)}
        onSubmit={(name) => {
          onDone();
          actions.rename(view, name);
        }}
      />
      <div className={styles.actions}>
        <TextButton disabled={isAlone} onClick={() => actions.move(view, -1)}>
          <ArrowLeft aria-hidden />
          {text('workbench_view_earlier')}
        </TextButton>
        <TextButton disabled={isAlone} onClick={() => actions.move(view, 1)}>
          <ArrowRight aria-hidden />
          {text('workbench_view_later')}
        </TextButton>
        <TextButton
          onClick={() => {
            onDone();
            actions.remove(view);
          }}
        >
          <Trash2 aria-hidden />
          {text('workbench_view_delete')}
        </TextButton>
      </div>
    </>
  );
}
