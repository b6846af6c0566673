// What every Pinduoduo view function is given.
import type { ConsoleState } from '../shared/console-state.ts';
import { createConsoleState } from '../shared/console-state.ts';
import { BASE_STYLES } from '../shared/base-styles.ts';
import type { Names } from '../shared/names.ts';
import { createNames } from '../shared/names.ts';
import { readScenario } from '../shared/scenario.ts';
import { installSimControl, startArrivals } from '../shared/sim-control.ts';
import { PINDUODUO } from './traits.ts';

export interface Page {
  readonly state: ConsoleState;
  readonly names: Names;
}

export function startPage(styles: string, isOrderPage: boolean): Page {
  const scenario = readScenario();
  const names = createNames();
  names.installStyles(BASE_STYLES + styles);
  const state = createConsoleState(scenario, PINDUODUO);
  installSimControl({ state, names, isOrderPage });
  if (!isOrderPage) startArrivals(state, scenario.arrivals);
  return { state, names };
}
