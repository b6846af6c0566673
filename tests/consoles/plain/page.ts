// The one entry of all plain consoles: the address says which page of which it is.
import { BASE_STYLES } from '../shared/base-styles.ts';
import type { ConsoleTraits } from '../shared/console-state.ts';
import { createConsoleState } from '../shared/console-state.ts';
import { createNames } from '../shared/names.ts';
import { readScenario } from '../shared/scenario.ts';
import { installSimControl, startArrivals } from '../shared/sim-control.ts';
import { plainAt } from './consoles.ts';
import type { PlainLocale, PlainMatch, PlainPage } from './plain-console.ts';
import { renderInto } from './render.ts';
import { PLAIN_STYLES } from './styles.ts';

function traitsOf({ console, spec }: PlainMatch, locale: PlainLocale): ConsoleTraits {
  const named = spec.orderInAddress?.exec(location.href)?.[1];
  return {
    style: {
      numbers: named === undefined ? console.numbers : (seed, day) => orderInAddress(seed, named, console.numbers, day),
      timeZone: locale.timeZone,
      variants: ['A', 'B'],
      olderOrders: 0,
      olderProduct: 'A5',
      dates: locale.dates ?? 'y-m-d',
      ...(locale.money ? { money: locale.money } : {}),
    },
    loadDelayMs: console.loadDelayMs ?? 150,
    keepsStaleMessages: console.keepsStaleMessages ?? false,
  };
}

/** Seeds of other numbers have a space in them, those of orders are the conversations' ids. */
function orderInAddress(seed: string, named: string, make: PlainMatch['console']['numbers'], day: string): string {
  return seed.includes(' ') ? make(seed, day) : named;
}

async function start(match: PlainMatch): Promise<void> {
  const { spec, console } = match;
  const locale = console.locale(location.hostname);
  const scenario = readScenario();
  const names = createNames();
  names.installStyles(BASE_STYLES + PLAIN_STYLES);
  document.documentElement.lang = locale.lang;
  const state = createConsoleState(scenario, traitsOf(match, locale));
  const orders = () => {
    const all = state.conversations().flatMap((conversation) => conversation.orders);
    return spec.orderInAddress ? all.slice(0, 1) : all;
  };
  const isOrderPage = spec.kind !== 'chat' && spec.kind !== 'compose';
  installSimControl({ state, names, isOrderPage, ...(isOrderPage ? { orders } : {}) });
  if (spec.kind === 'chat') startArrivals(state, scenario.arrivals);
  if (spec.simIn !== undefined) takeSimFrom(spec.simIn);
  const page: PlainPage = { state, names, locale, orders, url: new URL(location.href) };
  const mountQuill = spec.quill ? (await import('./quill-box.ts')).mountQuill : null;
  const app = document.getElementById('app');
  const render = () => {
    if (app) renderInto({ ...page, mountQuill }, app, [spec.view(page)]);
  };
  state.subscribe(render);
  render();
}

/** The console lives in a frame: so does its control surface. */
function takeSimFrom(selector: string): void {
  Object.defineProperty(window, '__sim', {
    configurable: true,
    get: () => document.querySelector<HTMLIFrameElement>(selector)?.contentWindow?.__sim,
  });
}

const found = plainAt(location.href);
if (found) await start(found);
