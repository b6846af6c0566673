// What the data of a plain console says: pages at their real addresses, and what each shows.
// Read by the server as well, so nothing here or in a page file touches the document on import.
import type { PageKind } from '../../../lib/knowledge/console-fields.ts';
import type { Marketplace } from '../../../lib/knowledge/terms.ts';
import type { DateFormat } from '../shared/clock.ts';
import type { ConsoleState } from '../shared/console-state.ts';
import type { Names } from '../shared/names.ts';
import type { NumberMaker, OrderFacts } from '../shared/order-facts.ts';
import type { LineLabels, StateWords } from '../shared/order-lines.ts';
import type { ConsoleLanguage } from '../shared/scenario.ts';
import type { Part } from './parts.ts';

/** What follows from the host. */
export interface PlainLocale {
  /** Of the page. */
  readonly lang: string;
  /** In which the scenario's buyers write: the nearest there is. */
  readonly buyers: ConsoleLanguage;
  /** IANA. */
  readonly timeZone: string;
  readonly currency: string;
  readonly states: StateWords;
  readonly labels: LineLabels;
  /** Labels of other numbers of the very same form as order numbers: product id, telephone, parcel… */
  readonly others?: readonly string[];
  readonly dates?: DateFormat | ((at: Date, timeZone: string) => string);
  /** Where the console writes amounts otherwise than `moneyText` does. */
  readonly money?: (amountMinor: number, currency: string) => string;
}

/** What every view of a plain console is given. */
export interface PlainPage {
  readonly state: ConsoleState;
  readonly names: Names;
  readonly url: URL;
  readonly locale: PlainLocale;
  /** All buyers' orders; on a page whose address names an order only that one. */
  readonly orders: () => readonly OrderFacts[];
}

export interface PlainPageSpec {
  readonly kind: PageKind;
  /** Matched against the whole address. */
  readonly at: RegExp;
  /** An address of that kind, to open first. */
  readonly address: string;
  readonly view: (page: PlainPage) => Part;
  /** Group 1: the order that the address names. */
  readonly orderInAddress?: RegExp;
  /** A document that stands in a frame of another page and is not opened by itself. */
  readonly isFrame?: true;
  /** Its reply box is Quill, which is loaded before the page is shown. */
  readonly quill?: true;
  /** Selector of the frame that holds the console: `window.__sim` is that document's. */
  readonly simIn?: string;
}

export interface PlainConsole {
  readonly marketplace: Marketplace;
  readonly numbers: NumberMaker;
  readonly locale: (hostname: string) => PlainLocale;
  /** Messages come this much after the header; 150 unless given. */
  readonly loadDelayMs?: number;
  readonly keepsStaleMessages?: boolean;
  /** The first that fits an address counts. */
  readonly pages: readonly PlainPageSpec[];
}

export interface PlainMatch {
  readonly console: PlainConsole;
  readonly spec: PlainPageSpec;
}
