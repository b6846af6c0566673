import { FRAME_STYLES } from './chat-styles.ts';

export const ORDER_STYLES = `${FRAME_STYLES}
{main}{flex:1;min-height:0;overflow:auto;padding:16px 20px} {title}{margin:0 0 12px;font-size:17px;font-weight:600}
{sheet}{background:#fff;border-radius:8px 8px 0 0}
{heads}{display:flex;padding:8px 16px;background:#fff;color:#8d8d8d;font-size:12px}
{cell}{flex:1;min-width:0;padding-left:14px;overflow-wrap:anywhere;font-variant-numeric:tabular-nums} {wide}{flex:2.400;min-width:0}
{card}{display:block;background:#fff;border:1px solid #ececec;border-radius:8px;margin-top:10px;color:inherit;text-decoration:none;overflow:hidden} {card}:hover{border-color:#d9d9d9}
{cardHead}{display:flex;flex-wrap:wrap;align-items:center;gap:8px;padding:8px 16px;background:#fafafa;border-bottom:1px solid #f0f0f0;font-size:12px}
{face}{width:22px;height:22px;border-radius:50%} {buyer}{margin:0;font-weight:600} {number}{margin-left:auto;color:#5f5f5f;font-variant-numeric:tabular-nums}
{cells}{display:flex;padding:12px 16px} {item}{display:flex;gap:12px} {itemText}{flex:1;min-width:0} {picture}{width:54px;height:54px;border-radius:8px;flex:none}
{state}{font-weight:600}
{detail}{display:flex;gap:22px;padding:20px} {bigPicture}{width:120px;height:120px;border-radius:10px;flex:none} {detailTitle}{font-weight:600;margin-bottom:6px}
{detailLine}{display:flex;line-height:26px} {detailLabel}{min-width:150px;color:#8d8d8d}
`;
