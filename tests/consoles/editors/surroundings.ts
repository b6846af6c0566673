// As much of a console as makes an open conversation: one buyer, one message, a place for the box.

/** Called like a tag, so that a reply with the buyer's name has what an editor could take for HTML. */
const BUYER = '&lt;b&gt;x&lt;/b&gt;';

const PINDUODUO = `<div class="chatWindowHeader"><div class="base-info"><span class="name">${BUYER}</span></div></div>
<div id="msgListContainer"><ul class="msg-list">
  <li class="onemsg" id="m1"><div class="buyer-item" currentuid="7001"><p class="msg-content-box">在吗</p></div></li>
</ul></div><div class="place"></div><input class="elsewhere">`;

const JD = `<div id="t-alluser-wrap"><div class="c_tabs-tabpane">
  <div class="alluser-item alluser-item_check" id="u_7001imcustomer1"></div></div></div>
<div class="chat-head-name"><span>${BUYER}</span></div>
<div id="t-chat-scroll"><div class="message"><div class="message_left" id="s_m1">
  <div class="message__content">在吗</div></div></div></div>
<div class="place"></div><input class="elsewhere">`;

const STYLE = `body { margin: 24px; font: 14px sans-serif; max-width: 760px } .place { border: 1px solid #999; margin: 16px 0 }
.place > * { min-height: 80px } textarea { width: 100%; box-sizing: border-box }`;

/** The element for the reply box. */
export function showSurroundings(app: HTMLElement, on: 'pinduoduo' | 'jd'): HTMLElement {
  app.innerHTML = `<style>${STYLE}</style>${on === 'jd' ? JD : PINDUODUO}`;
  const place = app.querySelector<HTMLElement>('.place');
  if (!place) throw new Error('no place for the reply box');
  return place;
}
