// Pinduoduo's chat workbench: a Vue application whose message list is replaced
// whole on every switch, and whose right panel has no stable selectors.
import { h } from 'vue';
import { mountVue } from '../shared/vue-binding.ts';
import { chatPane } from './chat-pane.ts';
import { CHAT_STYLES } from './chat-styles.ts';
import { conversationList } from './conversation-list.ts';
import { orderPanel } from './order-panel.ts';
import { startPage } from '../shared/start-page.ts';
import { navigationRail, topBar } from './surroundings.ts';
import { PINDUODUO } from './traits.ts';

const page = startPage(PINDUODUO, CHAT_STYLES, false);
const { css } = page.names;

mountVue(page.state, () =>
  h('div', { class: css('app') }, [
    navigationRail(page, '客服'),
    h('div', { class: css('work') }, [
      topBar(page),
      h('div', { class: css('columns') }, [conversationList(page), chatPane(page), orderPanel(page)]),
    ]),
  ]),
);
