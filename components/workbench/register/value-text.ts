// A field's value in words where it is not edited: in the history, and between two to choose from.
import { fieldText } from './case-words.ts';
import type { CaseField, CaseWords } from './case-words.ts';
import type { CaseFields } from '../../../lib/cases/case-event.ts';
import { masked } from './MaskedField.tsx';

/** Contact data is masked until somebody asks for it. Empty for a value that is not there. */
export function valueText(field: CaseField, value: CaseFields[CaseField], words: CaseWords, revealed: boolean): string {
  const isHidden = (field === 'phone' || field === 'address') && !revealed;
  return isHidden ? masked(field, String(value)) : fieldText(field, { [field]: value }, words);
}
