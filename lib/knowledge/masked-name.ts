// Consoles hide part of a buyer's name: `小***鱼`, `S*******n`, `王**`, `t**8`. That is
// how they write it, not what anybody is called.

const HIDDEN = /[*＊•●∗⁎✱]|[xX×]{3}/u;

/** Such a name tells buyers apart at best; nobody is addressed by it. */
export function isMaskedName(name: string): boolean {
  return HIDDEN.test(name);
}
