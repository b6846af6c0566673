// What a column of somebody's register may be, and what people write above it.
import type { CaseFields } from '../case-event.ts';
import { foldText } from '../../knowledge/fold.ts';

/** `importance` is the agent's own word here; no sheet's. */
export type ImportField = Exclude<keyof CaseFields, 'importance'> | 'openedAt' | 'closedAt' | 'agent';

/** In the order in which they are offered; the first heading that fits a field gets it. */
const HEADINGS: Readonly<Record<ImportField, string>> = {
  orderNumber:
    '订单号|订单编号|订单号码|订单id|订单|交易号|交易单号|交易编号|主订单号|主订单编号|平台订单号|原订单号|单号|order number|order no|order id|order|order ref|order #',
  openedAt:
    '登记时间|登记日期|日期|时间|录入时间|录入日期|创建时间|创建日期|售后日期|售后时间|申请时间|申请日期|客诉时间|发生日期|反馈时间|反馈日期|opened|opened at|logged|logged at|date|created|created at|time|registered',
  marketplace: '平台|来源平台|销售平台|渠道|marketplace|platform|channel',
  shop: '店铺|店铺名|店铺名称|网店|shop|store|shop name|store name',
  buyerName:
    '买家|买家姓名|买家昵称|顾客|客户|客户姓名|客户名称|姓名|收件人|收货人|旺旺|buyer|buyer name|customer|customer name|name',
  buyerId: '买家id|买家账号|客户id|会员id|会员名|买家会员名|用户id|buyer id|customer id|buyer account',
  product: '商品|商品名称|产品|产品名称|品名|货品|宝贝|宝贝标题|product|item|product name|goods',
  category:
    '类别|问题|问题类型|问题类别|问题分类|售后类型|售后问题|售后类别|类型|投诉类型|category|problem|issue|issue type|issue category|type',
  reason: '原因|售后原因|退货原因|退款原因|退换原因|问题原因|具体原因|reason|cause',
  responsibility: '责任|责任方|责任人|责任归属|责任部门|responsibility|responsible|fault',
  handling: '处理|处理方式|处理方法|处理结果|处理方案|解决方案|解决方式|客户需要|handling|solution|resolution|action',
  amount: '金额|退款金额|赔付金额|赔偿金额|补偿金额|售后金额|补偿|amount|refund|refund amount|compensation',
  status: '状态|处理状态|售后状态|进度|处理进度|是否完成|是否处理|是否办结|status|state|issue status|progress',
  agent: '客服|登记人|处理人|经办人|负责人|跟进人|录入人|接待客服|agent|assigned to|handled by|logged by|opened by',
  parcelNumber:
    '补发单号|快递单号|补发快递单号|物流单号|运单号|parcel|tracking|tracking number|parcel number|reship parcel|re-ship parcel',
  evidence: '凭证|证据|图片|截图|照片|evidence|photos|proof',
  returnParcelNumber:
    '退回单号|退货单号|退件单号|寄回单号|退回快递单号|退货快递单号|退货物流单号|退回物流单号|退货运单号|买家退货单号|return parcel|return parcel no|return parcel number|return tracking|return tracking no|return tracking number',
  returnArrivedAt:
    '退件到仓时间|退件到仓|到仓时间|到仓日期|退货到仓时间|退货入库时间|入库时间|入库日期|退回时间|退回日期|退件签收时间|退货签收时间|收到退货时间|arrived back|return arrived|return arrived at|return received|return received at|arrived at warehouse|returned at',
  reviewText:
    '评价内容|评价|评论|评论内容|买家评价|买家评论|差评内容|中差评内容|评价原文|差评原文|review|review text|review content|buyer review|customer review',
  severity: '严重程度|严重性|严重等级|严重级别|差评等级|差评级别|severity|seriousness|severity level',
  nextFollowUpAt: '下次跟进|下次跟进时间|跟进时间|跟进日期|next follow-up|follow-up|next follow up|follow up',
  nextStep: '下一步|后续动作|待办|待办事项|跟进内容|next step|next action|to do|todo',
  assignee: '跟进客服|当前处理人|被指派人|转交给|assignee|owner|responsible agent',
  closedAt: '关闭时间|完成时间|完成日期|办结时间|结束时间|处理完成时间|closed|closed at|finished|completed at',
  phone: '电话|手机|手机号|联系电话|联系方式|phone|mobile|telephone',
  address: '地址|收货地址|address',
  notes:
    '备注|说明|问题描述|描述|详情|跟进情况|客服备注|备注说明|notes|note|remarks|remark|comment|description|issue description',
};

// The table has every field exactly once.
export const IMPORT_FIELDS = Object.keys(HEADINGS) as readonly ImportField[];

/** Without units in brackets, marks of required columns, blanks and signs: `*金额（元）：` is `金额`. */
function plainHeading(heading: string): string {
  return foldText(heading)
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/gu, '')
    .replace(/[\s*:_./#·'"-]/gu, '');
}

// Keys are the table's own.
const FIELD_OF = new Map(
  (Object.entries(HEADINGS) as [ImportField, string][]).flatMap(([field, headings]) =>
    headings.split('|').map((heading) => [plainHeading(heading), field] as const),
  ),
);

export function fieldOfHeading(heading: string): ImportField | null {
  return FIELD_OF.get(plainHeading(heading)) ?? null;
}
