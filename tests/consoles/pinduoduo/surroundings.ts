// The frame of the back office: navigation and the bar with the shop's figures.
import { h } from 'vue';
import type { VNode } from 'vue';
import { waitingSince } from '../shared/shown-conversation.ts';
import type { Page } from '../shared/start-page.ts';

const PLACES = ['首页', '订单', '商品', '客服', '售后', '营销', '数据'] as const;

export function navigationRail({ names: { css } }: Page, current: string): VNode {
  return h('nav', { class: css('rail') }, [
    h('div', { class: css('logo') }, '商'),
    ...PLACES.map((place) => h('a', { class: css('place', place === current && 'placeNow'), key: place }, place)),
  ]);
}

export function topBar({ state, names: { css } }: Page): VNode {
  const waiting = state.conversations().filter((c) => waitingSince(c) !== null).length;
  const figures: readonly (readonly [string, string])[] = [
    ['今日接待', String(118 + state.conversations().length)],
    ['待回复', String(waiting)],
    ['3分钟回复率', '97.4%'],
    ['平均响应', '26秒'],
  ];
  return h('header', { class: css('bar') }, [
    state.shows('shop') ? h('strong', { class: css('shop') }, state.shopName) : null,
    h('span', { class: css('online') }, '在线接待'),
    h(
      'div',
      { class: css('figures') },
      figures.map(([label, value]) => h('span', { class: css('figure'), key: label }, [label, h('b', value)])),
    ),
  ]);
}
