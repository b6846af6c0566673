import type { ReactNode } from 'react';
import { buyerNameOn } from '../shared/buyer-name.ts';
import { clockTime } from '../shared/clock.ts';
import { previewText, waitingMinutes } from '../shared/preview-text.ts';
import { facePicture } from '../shared/product-picture.ts';
import { lastMessage, waitingSince } from '../shared/shown-conversation.ts';
import type { ShownConversation } from '../shared/shown-conversation.ts';
import type { ShopeePage } from './shopee-page.ts';
import { VirtualList } from './VirtualList.tsx';

const ROW_HEIGHT_PX = 66;

function Cell({ state, names, words, conversation }: ShopeePage & { conversation: ShownConversation }): ReactNode {
  const { css, attr } = names;
  const isOpen = state.open()?.id === conversation.id;
  const since = waitingSince(conversation);
  const last = lastMessage(conversation);
  const name = buyerNameOn(state, conversation) ?? '';
  return (
    <div {...attr('data-cy', 'webchat-conversation-cell-container')}>
      <div
        {...attr('data-cy', 'webchat-conversation-cell-root')}
        className={css('row', isOpen && 'rowOpen')}
        onClick={() => {
          state.openConversation(conversation.id);
        }}
      >
        <img className={css('face')} src={facePicture(conversation.id)} alt="" />
        <div {...attr('data-cy', 'webchat-conversation-cell-message')} className={css('rowText')}>
          <div className={css('rowHead')}>
            <span {...attr('data-cy', 'webchat-conversation-cell-name')} className={css('rowName')} title={name}>
              {name}
            </span>
            <span {...attr('data-cy', 'webchat-conversation-cell-timestamp')} className={css('faint')}>
              {last ? clockTime(last.at, state.traits.style.timeZone) : ''}
            </span>
          </div>
          <div className={css('rowHead')}>
            <span {...attr('data-cy', 'webchat-conversation-cell-content-text')} className={css('preview')}>
              {previewText(last, words.preview)}
            </span>
            {since && (
              <span className={css('waiting')}>
                {waitingMinutes(since, state.now())} {words.minutes}
              </span>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

export function ConversationList(page: ShopeePage): ReactNode {
  const { state, names, words } = page;
  const { css, attr, known } = names;
  const conversations = state.conversations();
  const waiting = conversations.filter((c) => waitingSince(c) !== null);
  const ordered = [...waiting, ...conversations.filter((c) => waitingSince(c) === null)];
  return (
    <aside {...attr('data-cy', 'webchat-conversation-list')} className={css('list')}>
      <div className={css('search')}>{words.search}</div>
      <div className={css('tabs')}>
        <span id={known('tab_unreplied')} className={css('tab', 'tabNow')}>
          {words.unreplied} {waiting.length}
        </span>
        <span id={known('tab_manually_replied')} className={css('tab')}>
          {words.replied} {ordered.length - waiting.length}
        </span>
      </div>
      <VirtualList
        className={css('rows')}
        count={ordered.length}
        rowHeightPx={ROW_HEIGHT_PX}
        startsAtEnd={false}
        row={(i) => {
          const conversation = ordered[i];
          return conversation && <Cell key={conversation.id} {...page} conversation={conversation} />;
        }}
      />
    </aside>
  );
}
