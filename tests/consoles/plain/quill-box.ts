// A reply box that is Quill's own: its model is the console's, and the other way round.
import Quill from 'quill1';
import 'quill1/dist/quill.core.css';
import type { ConsoleState } from '../shared/console-state.ts';
import type { Names } from '../shared/names.ts';

export interface QuillBox {
  /** Brings it to what the console's state is now. */
  readonly show: (names: Names) => void;
}

export type MountQuill = (place: HTMLElement, state: ConsoleState) => QuillBox;

/** Its model always ends with a line break of its own. */
const modelOf = (quill: { getText: () => string }): string => quill.getText().replace(/\n$/u, '');

export const mountQuill: MountQuill = (place, state) => {
  const quill = new Quill(place, { modules: { toolbar: false } });
  const classes: string[] = [...quill.root.classList];
  quill.on('text-change', (_delta, _before, source) => {
    // What the console itself put there is known to it.
    if (source === 'user') state.setComposer(modelOf(quill));
  });
  // Before Quill's own, which would begin a line.
  place.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      state.send();
    },
    true,
  );
  return {
    show: (names) => {
      quill.root.className = classes.map(names.known).join(' ');
      quill.enable(!state.isUnder('composer-read-only'));
      if (modelOf(quill) !== state.composer()) quill.setText(state.composer());
    },
  };
};
