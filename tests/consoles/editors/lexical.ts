import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import type { MountEditor } from './editor.ts';

const GROUP_WITHIN_MS = 300;

export const mount: MountEditor = (place, text, boxClass) => {
  const editor = createEditor({
    namespace: 'reply',
    onError: (error) => {
      throw error;
    },
  });
  place.contentEditable = 'true';
  place.className = boxClass;
  place.style.whiteSpace = 'pre-wrap';
  editor.setRootElement(place);
  const stopRichText = registerRichText(editor);
  editor.update(
    () => {
      const paragraph = $createParagraphNode();
      if (text !== '') paragraph.append($createTextNode(text));
      $getRoot().clear().append(paragraph);
    },
    { discrete: true },
  );
  // Without a state to begin with, Lexical takes the first change for one.
  const stopHistory = registerHistory(
    editor,
    { ...createEmptyHistoryState(), current: { editor, editorState: editor.getEditorState() } },
    GROUP_WITHIN_MS,
  );
  const blocks = () =>
    $getRoot()
      .getChildren()
      .map((block) => block.getTextContent());
  return {
    model: () => editor.getEditorState().read(blocks).join('\n'),
    unmount: () => {
      stopHistory();
      stopRichText();
      editor.setRootElement(null);
    },
  };
};
