import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { nodes } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import type { Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import type { MountEditor } from './editor.ts';

const { doc, paragraph, text: textNode, hard_break: hardBreak } = nodes;
const schema = new Schema({ nodes: { doc, paragraph, text: textNode, hard_break: hardBreak } });

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.node('hard_break')).scrollIntoView());
  return true;
};
const keys = { 'Mod-z': undo, 'Mod-Shift-z': redo, 'Shift-Enter': chainCommands(exitCode, breakLine) };

export const mount: MountEditor = (place, text, boxClass) => {
  const content = text === '' ? [] : [schema.text(text)];
  const state = EditorState.create({
    doc: schema.node('doc', null, [schema.node('paragraph', null, content)]),
    plugins: [history(), keymap(keys), keymap(baseKeymap)],
  });
  const view = new EditorView(place, { state, attributes: { class: boxClass } });
  const model = () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n');
  return { model, unmount: () => view.destroy() };
};
