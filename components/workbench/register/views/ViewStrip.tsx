import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useText } from '../../../shared/i18n.tsx';
import lines from '../../../shared/lines.module.css';
import { TextButton } from '../../../shared/TextButton.tsx';
import { Toast } from '../../../shared/Toast.tsx';
import type { Registers } from '../../../../lib/cases/registers.ts';
import type { RegisterInHand } from '../../use-register.ts';
import { ManageView } from './ManageView.tsx';
import { SaveView } from './SaveView.tsx';
import type { CaseViews } from './use-case-views.ts';
import { useViewActions } from './use-view-actions.ts';
import type { ViewNote } from './use-view-actions.ts';
import { useViewCounts } from './use-view-counts.ts';
import { digitOf, useViewKeys } from './use-view-keys.ts';
import styles from './ViewStrip.module.css';

interface ViewStripProps {
  readonly views: CaseViews;
  readonly register: RegisterInHand;
  /** By the shop's lists. */
  readonly registers: Registers;
  readonly newId: () => string;
}

export function ViewStrip({ views, register, registers, newId }: ViewStripProps) {
  const text = useText();
  const actions = useViewActions(views, newId);
  const { own } = views.open;
  return (
    <div className={styles.strip}>
      <Views views={views} register={register} registers={registers} />
      <span className={styles.tools}>
        {/* There in either case, or the names beside it would wrap otherwise with every switch. */}
        <ManageView key={views.open.id} view={own} views={views} actions={actions} />
        <SaveView update={own && views.isChanged ? own : null} actions={actions} />
      </span>
      {views.leftOut > 0 && (
        <p className={styles.note} role="status">
          {text('workbench_view_left_out', views.leftOut)}
        </p>
      )}
      {actions.note && <Note note={actions.note} onClose={actions.putAway} />}
    </div>
  );
}

/** Arrows go from one to the next, digits open one from anywhere on the page. */
function Views({ views, register, registers }: Omit<ViewStripProps, 'newId'>) {
  const text = useText();
  const countOf = useViewCounts(register, views.all, registers);
  useViewKeys(views.all, views.choose);
  return (
    <ToggleButtonGroup
      className={styles.views ?? ''}
      aria-label={text('workbench_views')}
      disallowEmptySelection
      selectedKeys={[views.open.id]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined) views.choose(String(chosen));
      }}
    >
      {views.all.map((view, position) => {
        const count = countOf(view);
        const digit = digitOf(position);
        return (
          <ToggleButton
            key={view.id}
            id={view.id}
            className={styles.view ?? ''}
            aria-label={count === undefined ? view.title : text('workbench_view_label', view.title, count)}
          >
            {digit !== undefined && <kbd>{digit}</kbd>}
            <span className={lines.line}>{view.title}</span>
            <span className={styles.count}>{count}</span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}

/** Over the rows: they stay where they are. */
function Note({ note, onClose }: { readonly note: ViewNote; readonly onClose: () => void }) {
  const text = useText();
  return (
    <div className={styles.toast}>
      <Toast
        tone={note.isFault ? 'due' : 'good'}
        actions={note.undo && <TextButton onClick={note.undo}>{text('workbench_view_restore')}</TextButton>}
        onClose={onClose}
      >
        {note.words}
      </Toast>
    </div>
  );
}
