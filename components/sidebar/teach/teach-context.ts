// Opens the panel that teaches, from wherever a field is missed. Null where there is no page to teach.
import { createContext, useContext } from 'react';
import type { PickTarget } from '../../../lib/console/pick/pick-messages.ts';

export type OpenTeach = (field: PickTarget | null) => void;

export const TeachContext = createContext<OpenTeach | null>(null);

export const useOpenTeach = (): OpenTeach | null => useContext(TeachContext);
