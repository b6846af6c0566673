import { useId } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import styles from './EditableField.module.css';
import { useInlineEdit } from './use-inline-edit.ts';
import type { EditState, InlineEdit, Save } from './use-inline-edit.ts';

interface EditableProps {
  readonly label: string;
  /** In the form in which the control holds it. */
  readonly value: string;
  readonly save: Save<string>;
  readonly check?: (draft: string) => string | null;
}

export interface EditableTextProps extends EditableProps {
  readonly kind?: 'text' | 'datetime-local' | 'long';
  readonly maxLength?: number;
  readonly inputMode?: 'decimal' | 'text';
  readonly autoFocus?: boolean;
  /** Offered while one types; anything else can be typed. */
  readonly suggested?: readonly string[];
  /** Stands where nothing does; left out: a dash. */
  readonly placeholder?: string;
}

/** Reads as text, becomes an input when hovered or focused. Enter or leaving saves, Escape takes back. */
export function EditableText({ label, value, save, check, kind = 'text', ...rest }: EditableTextProps) {
  const edit = useInlineEdit(value, save, check);
  const id = useId();
  const shared = {
    id,
    value: edit.draft,
    className: styles.control,
    'aria-describedby': `${id}-state`,
    'aria-invalid': edit.state.kind === 'failed',
    onChange: (event: { target: { value: string } }) => edit.change(event.target.value),
    onBlur: () => edit.commit(),
    onKeyDown: (event: KeyboardEvent) =>
      onKey(event, edit, { isLong: kind === 'long', isTouched: edit.draft !== value }),
    maxLength: rest.maxLength,
    autoFocus: rest.autoFocus,
    placeholder: rest.placeholder ?? '—',
    'data-empty': edit.draft === '' || undefined,
  };
  return (
    <Field id={id} label={label} edit={edit}>
      {kind === 'long' ? (
        <textarea {...shared} rows={Math.min(8, Math.max(2, Math.ceil(edit.draft.length / 24)))} />
      ) : (
        <input
          {...shared}
          type={kind}
          inputMode={rest.inputMode}
          autoComplete="off"
          list={rest.suggested && `${id}-list`}
        />
      )}
      {rest.suggested && (
        <datalist id={`${id}-list`}>
          {rest.suggested.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

interface EditableChoiceProps extends EditableProps {
  readonly options: readonly (readonly [id: string, title: string])[];
  /** Shown for "none"; absent: the field may not be empty. */
  readonly none?: string;
}

export function EditableChoice({ label, value, save, options, none }: EditableChoiceProps) {
  const edit = useInlineEdit(value, save);
  const id = useId();
  // A value that left the supervisor's list must stay visible and must not turn into another.
  const known = edit.draft === '' || options.some(([option]) => option === edit.draft);
  return (
    <Field id={id} label={label} edit={edit}>
      <select
        id={id}
        className={styles.control}
        value={edit.draft}
        aria-describedby={`${id}-state`}
        onChange={(event) => {
          edit.change(event.target.value);
          edit.commit(event.target.value);
        }}
      >
        {(none !== undefined || edit.draft === '') && <option value="">{none ?? ''}</option>}
        {!known && <option value={edit.draft}>{edit.draft}</option>}
        {options.map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly edit: Pick<InlineEdit, 'state' | 'commit' | 'revert' | 'takeMine'>;
  readonly children: ReactNode;
}

function Field({ id, label, edit, children }: FieldProps) {
  const text = useText();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.value}>
        {children}
        <span id={`${id}-state`} className={styles.state} role="status" data-kind={edit.state.kind}>
          {stateText(edit.state, text)}
        </span>
        {edit.state.kind === 'failed' && (
          <span className={styles.actions}>
            <TextButton onClick={() => edit.commit()}>{text('shared_retry')}</TextButton>
            <TextButton onClick={edit.revert}>{text('workbench_edit_revert')}</TextButton>
          </span>
        )}
        {edit.state.kind === 'conflict' && edit.state.mine !== null && (
          <span className={styles.actions}>
            <TextButton onClick={edit.takeMine}>{text('workbench_edit_take_mine')}</TextButton>
          </span>
        )}
      </div>
    </div>
  );
}

function stateText(state: EditState, text: ReturnType<typeof useText>): string {
  if (state.kind === 'saving') return text('workbench_edit_saving');
  if (state.kind === 'saved') return text('workbench_edit_saved');
  return state.kind === 'failed' || state.kind === 'conflict' ? state.sentence : '';
}

interface Typed {
  readonly isLong: boolean;
  /** Something stands in it that is not saved. */
  readonly isTouched: boolean;
}

function onKey(event: KeyboardEvent, edit: InlineEdit, { isLong, isTouched }: Typed): void {
  // Enter that chooses a word in an input method is not Enter.
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    edit.commit();
  }
  if (event.key === 'Escape' && (isTouched || edit.state.kind === 'failed')) {
    // The panel would close on it; taking back the typing comes first.
    event.stopPropagation();
    edit.revert();
  }
}
