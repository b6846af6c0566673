import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import type { MountEditor } from './editor.ts';

export const mount: MountEditor = (place, text) => {
  const model = ref(text);
  const app = createApp({
    // What `<textarea v-model="model">` compiles to.
    render: () =>
      withDirectives(
        h('textarea', {
          id: 'replyTextarea',
          rows: 6,
          'onUpdate:modelValue': (value: string) => (model.value = value),
        }),
        [[vModelText, model.value]],
      ),
  });
  app.mount(place);
  return { model: () => model.value, unmount: () => app.unmount() };
};
