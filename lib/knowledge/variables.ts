// Variables in a wording: `{{buyer}}`, with a fall-back `{{buyer|亲}}`, by an id
// or by the Chinese name supervisors write (`{{订单号}}`). Names outside this table
// are allowed: they become a field that the agent fills before inserting.

/** What a page (or the settings) can give. Order numbers and the like as shown there. */
export const PAGE_VARIABLES = {
  buyer: ['买家', '买家昵称', 'buyer name'],
  orderNumber: ['订单号', '订单编号', 'order number'],
  product: ['商品', '商品名', 'product name'],
  amount: ['金额', '实付金额'],
  trackingNumber: ['快递单号', '运单号', 'tracking number'],
  carrier: ['快递', '快递公司'],
  orderState: ['订单状态', 'order state'],
  shop: ['店铺', '店铺名', 'shop name'],
  marketplace: ['平台'],
  agentName: ['客服', '客服姓名', 'agent'],
  workNumber: ['工号', '客服工号', 'work number'],
  orderedAt: ['下单时间', 'order date'],
  paidAt: ['付款时间', 'payment date'],
  shippedAt: ['发货时间', 'ship date'],
  receivedAt: ['签收时间', 'delivery date'],
  today: ['今天', '今日', 'date'],
} as const;
export type PageVariable = keyof typeof PAGE_VARIABLES;

/** Values by variable; a variable that is absent or blank counts as missing. */
export type VariableValues = Partial<Record<PageVariable, string>>;

/** A wording cut at its variables. `name` is the canonical id or the writer's own words. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'filled'; readonly name: string; readonly text: string }
  | { readonly kind: 'missing'; readonly name: string };

const PLACEHOLDER = /\{\{\s*([^{}|]{1,40}?)\s*(?:\|([^{}]{0,120}))?\}\}/gu;
/** Badly written ones too. */
const ANY_PLACEHOLDER = /\{\{[^{}]*\}\}/gu;

const canonical = new Map<string, PageVariable>();
for (const [variable, names] of Object.entries(PAGE_VARIABLES) as [PageVariable, readonly string[]][]) {
  canonical.set(variable.toLowerCase(), variable);
  for (const name of names) canonical.set(name.toLowerCase(), variable);
}

/** The table's id for a name as written, or the name itself when the agent has to fill it. */
export function variableId(name: string): string {
  return canonical.get(name.trim().toLowerCase()) ?? name.trim();
}

/**
 * Cuts a wording at its variables and fills those that are known. Values are put in
 * once and never read again as a template, so a buyer called `{{amount}}` stays text.
 * `fills` are the agent's own entries, by the name that `Segment` carries; they win.
 */
export function fillWording(
  wording: string,
  values: VariableValues,
  fills: Readonly<Record<string, string>> = {},
): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of wording.matchAll(PLACEHOLDER)) {
    if (match.index > end) segments.push({ kind: 'text', text: wording.slice(end, match.index) });
    end = match.index + match[0].length;
    const segment = fillVariable(variableId(match[1] ?? ''), match[2], values, fills);
    if (segment.kind === 'filled' && segment.text === '') withoutComma(segments);
    segments.push(segment);
  }
  if (end < wording.length) segments.push({ kind: 'text', text: wording.slice(end) });
  return segments;
}

/** "Thank you, {{buyer|}}." without a name is "Thank you.": the comma belonged to the name. */
function withoutComma(segments: Segment[]): void {
  const before = segments.at(-1);
  if (before?.kind === 'text')
    segments[segments.length - 1] = { ...before, text: before.text.replace(/[,，、]?\s*$/u, '') };
}

function fillVariable(
  name: string,
  fallback: string | undefined,
  values: VariableValues,
  fills: Readonly<Record<string, string>>,
): Segment {
  const own = Object.hasOwn(fills, name) ? fills[name] : undefined;
  const given = Object.hasOwn(values, name) ? values[name as PageVariable] : undefined;
  const text = [own, given, fallback].find((candidate) => candidate !== undefined && candidate.trim() !== '');
  // An empty fall-back `{{x|}}` is the writer's wish for nothing there, not a gap.
  if (text === undefined)
    return fallback === undefined ? { kind: 'missing', name } : { kind: 'filled', name, text: '' };
  return { kind: 'filled', name, text: text.trim() };
}

/** What the writer says by themselves: a variable's name and fall-back are in no particular language. */
export function withoutVariables(wording: string): string {
  return wording.includes('{{') ? wording.replaceAll(ANY_PLACEHOLDER, ' ') : wording;
}

/** The names that still have to be filled, each once, in the order of the text. */
export function missingVariables(segments: readonly Segment[]): string[] {
  return [...new Set(segments.filter((segment) => segment.kind === 'missing').map((segment) => segment.name))];
}

/** The text as it goes into the reply box; null while a variable is missing. */
export function wordingText(segments: readonly Segment[]): string | null {
  let text = '';
  for (const segment of segments) {
    if (segment.kind === 'missing') return null;
    text += segment.text;
  }
  return text;
}
