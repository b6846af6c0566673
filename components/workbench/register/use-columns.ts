// Which columns the table shows; kept with the agent's settings, as language and theme are.
import { useMemo } from 'react';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { chosenColumns } from './case-columns.ts';
import type { CaseColumn } from './case-columns.ts';

export function useColumns(
  { settings }: Pick<Desk, 'settings'>,
  { background }: Pick<WorkbenchTools, 'background'>,
): readonly [readonly CaseColumn[], (setting: string) => void] {
  const kept = settings.value?.registerColumns ?? '';
  const columns = useMemo(() => chosenColumns(kept), [kept]);
  const save = async (registerColumns: string) => {
    const { value } = settings;
    // Never over settings that were not read.
    if (value === null) return;
    // Shown at once; put back when it could not be kept.
    settings.put({ ...value, registerColumns });
    const answer = await background.ask('settings.save', { ...value, registerColumns });
    settings.put(answer.ok ? answer.value : value);
  };
  return [columns, (setting) => void save(setting)];
}
