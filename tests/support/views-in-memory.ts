// Views of the register, as the background keeps them.
import { changeViews, readViews } from '../../lib/cases/case-views.ts';
import type { Broadcast } from '../../lib/channel/background-messages.ts';
import type { MemoryHandlers } from './background-in-memory.ts';

const done = <T>(value: T) => ({ ok: true, value }) as const;

export function viewsInMemory(memory: { views: unknown }, broadcast: (message: Broadcast) => void): MemoryHandlers {
  return {
    'views.get': () => {
      const { preferences, unreadable } = readViews(memory.views);
      return done({ preferences, leftOut: unreadable.length });
    },
    'views.change': (change) => {
      const { preferences, unreadable } = readViews(memory.views);
      const changed = changeViews(preferences, change);
      memory.views = { ...changed, own: [...changed.own, ...unreadable] };
      broadcast('views-changed');
      return done({ preferences: changed, leftOut: unreadable.length });
    },
  };
}
