import { createRoot } from 'react-dom/client';
import { CodeList } from '../../components/code-list/CodeList.tsx';
import { joinCodeList } from '../../lib/channel/code-list.ts';

const { signal } = new AbortController();
const element = document.getElementById('root');

// Only the sidebar that made the token has anything to show here.
if (element && window.parent !== window && location.hash.length > 1) {
  const root = createRoot(element);
  const list = joinCodeList(location.hash.slice(1), signal, (view) =>
    root.render(<CodeList view={view} onPick={(position) => list.pick(position)} />),
  );
}
