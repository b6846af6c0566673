// Behind the next picture: what is done then does not keep anybody waiting for it.

/** A hidden page paints no frames. */
const HIDDEN_MS = 40;

/** The turn after the next frame, or soon where none is made. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, HIDDEN_MS);
  });
}
