// The agent's settings; the standard ones until they have arrived.
import type { BackgroundLink } from '../../lib/channel/links.ts';
import { settingsSchema } from '../../lib/knowledge/settings.ts';
import type { Settings } from '../../lib/knowledge/settings.ts';
import { useAsked } from '../shared/use-asked.ts';

const STANDARD: Settings = settingsSchema.parse({});
const NOTHING = {};

export function useSettings(background: BackgroundLink): Settings {
  return useAsked(background, 'settings.get', NOTHING, ['settings-changed']).value ?? STANDARD;
}
