import { FRAME_STYLES } from './chat-styles.ts';

export const ORDER_STYLES = `${FRAME_STYLES}
{main}{flex:1;min-height:0;overflow:auto;padding:14px 16px}
{title}{margin:0 0 10px;font-size:16px;font-weight:600}
{filters}{display:flex;gap:20px;align-items:center;background:#fff;border:1px solid #e6e8ed;border-radius:8px 8px 0 0;padding:0 14px;white-space:nowrap;overflow:hidden}
{export}{margin-left:auto;border:1px solid #dfe2e8;border-radius:5px;padding:3px 12px}
{table}{width:100%;border-collapse:collapse;table-layout:fixed}
{table} td,{table} th{padding:10px 12px;text-align:left;vertical-align:top;overflow-wrap:anywhere;font-weight:400}
{table} td:nth-child(n+2){font-variant-numeric:tabular-nums}
{table} td:first-child,{table} th:first-child{width:36%}
{table} td:nth-child(3),{table} th:nth-child(3){width:7%}
{head}{background:#fff;border:1px solid #e6e8ed;border-top:0} {head} th{color:#7b8291;padding:6px 12px}
{block}{background:#fff;border:1px solid #e6e8ed;border-radius:8px;margin-top:10px;overflow:hidden}
{blockHead}{display:flex;flex-wrap:wrap;gap:2px 20px;padding:7px 12px;background:#f8f9fb;border-bottom:1px solid #edeff3;color:#5c6371;font-size:12px;font-variant-numeric:tabular-nums}
{goods}{display:flex;gap:10px} {goodsPicture}{width:56px;height:56px;border-radius:6px;flex:none}
{goodsName}{font-weight:500}
{progress}{list-style:none;display:flex;margin:0 0 12px;padding:14px 0;background:#fff;border:1px solid #e6e8ed;border-radius:8px}
{step}{flex:1;text-align:center;color:#9aa0ad} {stepDone}{color:#1f8a4c;font-weight:600}
{sheet}{display:flex;gap:20px;padding:18px}
{bigPicture}{width:120px;height:120px;border-radius:8px;flex:none}
{detailLine}{display:flex;gap:4px;line-height:26px} {detailLabel}{color:#8b92a0;min-width:92px}
`;
