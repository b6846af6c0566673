import { useMemo } from 'react';
import { fillWording } from '../../../lib/knowledge/variables.ts';
import { Chip } from '../../shared/Chip.tsx';
import { useText } from '../../shared/i18n.tsx';
import { SafeText } from '../../shared/SafeText.tsx';
import { variableName } from '../../shared/variable-name.ts';

const NOTHING_KNOWN = {};

/** The wording with its variables as chips; a chip says what stands there when the page is silent. */
export function WordingText({ wording }: { readonly wording: string }) {
  const text = useText();
  const segments = useMemo(() => fillWording(wording, NOTHING_KNOWN), [wording]);
  return (
    <>
      {segments.map((segment, position) => {
        if (segment.kind === 'text') return <SafeText key={position} text={segment.text} />;
        const label = variableName(segment.name, text);
        // Without a fall-back, or with the wish for nothing there, the name says it all.
        if (segment.kind === 'missing' || segment.text === '')
          return (
            <Chip key={position} tone="accent">
              {label}
            </Chip>
          );
        return (
          <Chip key={position} tone="accent" title={text('workbench_fallback', segment.text)}>
            {text('workbench_variable_or', label, segment.text)}
          </Chip>
        );
      })}
    </>
  );
}
