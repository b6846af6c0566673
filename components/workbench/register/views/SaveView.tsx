import { BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import type { OwnView } from '../../../../lib/cases/case-views.ts';
import { useText } from '../../../shared/i18n.tsx';
import { TextButton } from '../../../shared/TextButton.tsx';
import { PopoverPanel } from '../../PopoverPanel.tsx';
import { NameForm } from './NameForm.tsx';
import type { ViewActions } from './use-view-actions.ts';
import styles from './ViewPanel.module.css';

interface SaveViewProps {
  /** The own view that is open and was changed. */
  readonly update: OwnView | null;
  readonly actions: ViewActions;
}

export function SaveView({ update, actions }: SaveViewProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const label = text('workbench_view_save');
  return (
    <PopoverPanel
      className={styles.panel}
      label={label}
      isOpen={isOpen}
      onOpenChange={setOpen}
      button={
        <TextButton look="outline" onClick={() => setOpen(true)}>
          <BookmarkPlus aria-hidden />
          {label}
        </TextButton>
      }
    >
      {update && (
        <TextButton
          look="outline"
          onClick={() => {
            setOpen(false);
            actions.update(update);
          }}
        >
          {text('workbench_view_update', update.name)}
        </TextButton>
      )}
      <p className={styles.what}>{text('workbench_view_save_what')}</p>
      <NameForm
        name=""
        submit={text('shared_save')}
        faultOf={(name) => actions.faultOf(name, null)}
        onSubmit={(name) => {
          setOpen(false);
          actions.saveAs(name);
        }}
      />
    </PopoverPanel>
  );
}
