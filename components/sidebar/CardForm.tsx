// What opens within a card: the gaps to fill, or the wording to edit.
import { useState } from 'react';
import type { Reply } from '../../lib/knowledge/schema.ts';
import { missingVariables } from '../../lib/knowledge/variables.ts';
import { EditWording } from './EditWording.tsx';
import { FillFields } from './FillFields.tsx';
import type { Deck } from './use-deck.ts';

export function CardForm({ reply, deck }: { reply: Reply; deck: Deck }) {
  // Taken once: a gap that is being filled is no gap any more, and its field has to stay.
  const [names] = useState(() => missingVariables(deck.segmentsOf(reply)));
  if (deck.openCard?.doing === 'editing') {
    return (
      <EditWording
        start={deck.editDraft || deck.plainText(reply)}
        lang={deck.languageOf(reply)}
        onDraft={deck.keepEdit}
        onInsert={(text) => deck.useEdited(reply, text)}
        onCancel={deck.close}
      />
    );
  }
  return (
    <FillFields
      names={names}
      values={deck.fills}
      onFill={deck.fill}
      onInsert={() => deck.use(reply, deck.openCard?.mode ?? 'caret', deck.openCard?.typed)}
      onCancel={deck.close}
    />
  );
}
