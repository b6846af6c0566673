// The package carries no types of its own.
declare module 'textarea-caret' {
  /** Pixels from the field's padding edge; `height` is NaN under `line-height: normal`. */
  export default function caretCoordinates(
    field: HTMLTextAreaElement | HTMLInputElement,
    position: number,
  ): { readonly top: number; readonly left: number; readonly height: number };
}
