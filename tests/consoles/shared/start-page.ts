import { BASE_STYLES } from './base-styles.ts';
import type { ConsoleState, ConsoleTraits } from './console-state.ts';
import { createConsoleState } from './console-state.ts';
import { createNames } from './names.ts';
import type { Names } from './names.ts';
import { readScenario } from './scenario.ts';
import { installSimControl, startArrivals } from './sim-control.ts';

/** What every view of a console is given. */
export interface Page {
  readonly state: ConsoleState;
  readonly names: Names;
}

export function startPage(traits: ConsoleTraits, styles: string, isOrderPage: boolean): Page {
  const scenario = readScenario();
  const names = createNames();
  names.installStyles(BASE_STYLES + styles);
  const state = createConsoleState(scenario, traits);
  installSimControl({ state, names, isOrderPage });
  if (!isOrderPage) startArrivals(state, scenario.arrivals);
  return { state, names };
}
