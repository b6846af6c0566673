// Renders only the rows near the visible part, and spacers for the others: a
// reader of this console never finds the whole list in the document.
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

interface VirtualListProps {
  readonly count: number;
  /** An estimate for rows that are not rendered. */
  readonly rowHeightPx: number;
  readonly row: (index: number) => ReactNode;
  readonly startsAtEnd: boolean;
  readonly className: string;
  readonly id?: string;
  readonly marks?: Readonly<Record<string, string>>;
}

const OVERSCAN_ROWS = 1;

interface Span {
  readonly first: number;
  readonly last: number;
}

function visibleRows(scroller: HTMLElement, count: number, rowHeightPx: number): Span {
  const first = Math.floor(scroller.scrollTop / rowHeightPx) - OVERSCAN_ROWS;
  const fits = Math.ceil(scroller.clientHeight / rowHeightPx) + 2 * OVERSCAN_ROWS;
  const clamped = Math.max(0, Math.min(first, count - fits));
  return { first: clamped, last: Math.min(count, clamped + fits) };
}

export function VirtualList({ count, rowHeightPx, row, startsAtEnd, marks, ...given }: VirtualListProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState<Span>({ first: 0, last: 0 });
  const measure = (): void => {
    if (scroller.current) setSpan(visibleRows(scroller.current, count, rowHeightPx));
  };

  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    if (startsAtEnd) list.scrollTop = list.scrollHeight;
    setSpan(visibleRows(list, count, rowHeightPx));
    const onResize = new ResizeObserver(() => {
      setSpan(visibleRows(list, count, rowHeightPx));
    });
    onResize.observe(list);
    return () => {
      onResize.disconnect();
    };
  }, [count, rowHeightPx, startsAtEnd]);

  // The rows just rendered are taller or lower than estimated: go to the end once more.
  useLayoutEffect(() => {
    if (startsAtEnd && span.last === count && scroller.current)
      scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [span.last, count, startsAtEnd]);

  const rows = Array.from({ length: Math.max(0, span.last - span.first) }, (_, i) => row(span.first + i));
  return (
    <div {...given} {...marks} ref={scroller} onScroll={measure}>
      <div style={{ height: span.first * rowHeightPx }} />
      {rows}
      <div style={{ height: Math.max(0, count - span.last) * rowHeightPx }} />
    </div>
  );
}
