// The columns of the first register; kept with the agent's settings, as language and theme are.
import type { WorkbenchTools } from '../../tools.ts';
import type { Desk } from '../../use-desk.ts';

export function useFirstColumns(
  { settings }: Pick<Desk, 'settings'>,
  { background }: Pick<WorkbenchTools, 'background'>,
): readonly [string, (setting: string) => void] {
  const save = async (registerColumns: string) => {
    const { value } = settings;
    // Never over settings that were not read.
    if (value === null) return;
    // Shown at once; put back when it could not be kept.
    settings.put({ ...value, registerColumns });
    const answer = await background.ask('settings.save', { ...value, registerColumns });
    settings.put(answer.ok ? answer.value : value);
  };
  return [settings.value?.registerColumns ?? '', (setting) => void save(setting)];
}
