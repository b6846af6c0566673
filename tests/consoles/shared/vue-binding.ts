// Re-renders a Vue tree whenever the console's state changes.
import { createApp, defineComponent, h, shallowRef } from 'vue';
import type { VNode } from 'vue';
import type { ConsoleState } from './console-state.ts';
import { CLOBBERING_NAMES } from './hostile-acts.ts';

export function mountVue(state: ConsoleState, view: () => VNode): void {
  const root = defineComponent({
    setup() {
      const version = shallowRef(state.version());
      state.subscribe(() => {
        version.value = state.version();
      });
      // Reading the ref inside the render function is what makes Vue render again.
      return () => h('div', { 'data-v': version.value > -1 ? '' : null, style: 'height:100%' }, [view()]);
    },
  });
  createApp(root).mount('#app');
}

/** A form whose inputs hide DOM methods, where a page would have a plain element. */
export function clobberTag(state: ConsoleState, plain: string): { tag: string; inputs: VNode[] } {
  if (!state.isUnder('clobber')) return { tag: plain, inputs: [] };
  return { tag: 'form', inputs: CLOBBERING_NAMES.map((name) => h('input', { type: 'hidden', name, key: name })) };
}
