// {name} stands for a class that is random at every load (shared/names.ts).
export const FRAME_STYLES = `
{app}{display:flex;flex-direction:column;height:100%;min-width:0;container-type:inline-size;background:#f6f6f6}
{bar}{flex:0 0 50px;display:flex;align-items:center;gap:18px;padding:0 18px;background:#fff;border-bottom:1px solid #ececec;white-space:nowrap;overflow:hidden}
{logo}{width:30px;height:30px;border-radius:8px;background:#e2522f;color:#fff;display:grid;place-items:center;font-weight:700;font-size:16px;flex:none}
{place}{color:#6b6b6b} {placeNow}{color:#d24420;font-weight:600}
{tabs}{flex:none;display:flex;gap:18px;padding:0 14px;border-bottom:1px solid #f0f0f0;white-space:nowrap;overflow:hidden}
{tab}{line-height:40px;color:#7a7a7a} {tabNow}{color:#d24420;font-weight:600;box-shadow:inset 0 -2px #e2522f}
{faint}{font-size:12px;color:#949494}
{price}{color:#d24420;font-weight:600}
{empty}{padding:40px 8px;text-align:center;color:#9b9b9b}
`;

export const CHAT_STYLES = `${FRAME_STYLES}
{columns}{flex:1;min-height:0;display:flex}
{list}{flex:0 0 24%;min-width:190px;max-width:290px;display:flex;flex-direction:column;background:#fff;border-right:1px solid #ececec}
{search}{flex:none;margin:10px 12px 4px;padding:4px 12px;border-radius:16px;background:#f4f4f4;color:#9b9b9b;font-size:12px;white-space:nowrap;overflow:hidden}
{rows}{flex:1;min-height:0;overflow-y:auto}
{row}{display:flex;gap:10px;align-items:center;height:66px;padding:0 12px;cursor:pointer} {row}:hover{background:#fafafa}
{rowOpen},{rowOpen}:hover{background:#fdf0ec}
{face}{width:38px;height:38px;border-radius:50%;flex:none} {rowText}{flex:1;min-width:0}
{rowHead}{display:flex;gap:8px;justify-content:space-between} {rowName}{font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
{preview}{font-size:12px;color:#757575;overflow:hidden;text-overflow:ellipsis;white-space:nowrap} {waiting}{font-size:12px;color:#c2410c;white-space:nowrap}
{chat}{flex:1;min-width:0;display:flex;flex-direction:column} {chatBody}{flex:1;min-height:0;display:flex;flex-direction:column}
{chatHead}{flex:0 0 52px;display:flex;align-items:center;gap:10px;padding:0 16px;background:#fff;border-bottom:1px solid #ececec}
{headFace}{width:30px;height:30px;border-radius:50%;flex:none} {who}{margin:0;min-width:0} {whoName}{font-weight:600;font-size:14px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
{messageArea}{flex:1;min-height:0} {messages}{height:100%;overflow-y:auto;padding:10px 16px} {loading}{flex:1;text-align:center;color:#9b9b9b;padding-top:60px}
{system}{text-align:center;font-size:12px;color:#949494;padding:8px 0}
{line}{display:flex;gap:8px;align-items:flex-end;padding:6px 0} {lineOurs}{flex-direction:row-reverse} {lineBody}{margin:0;max-width:74%;min-width:0}
{robot}{font-size:11px;line-height:16px;color:#949494;text-align:right}
{bubble}{background:#fff;border-radius:12px 12px 12px 3px;padding:8px 12px;white-space:pre-wrap;overflow-wrap:anywhere;box-shadow:0 1px 1px rgba(0,0,0,.05)}
{lineOurs} {bubble}{background:#ffe3da;border-radius:12px 12px 3px 12px}
{photo}{width:132px;height:132px;border-radius:12px} {card}{display:flex;gap:10px;width:250px;max-width:100%;background:#fff;border-radius:12px;padding:10px} {cardPicture}{width:56px;height:56px;border-radius:8px;flex:none}
{reply}{flex:none;background:#fff;border-top:1px solid #ececec;padding:8px 16px 12px}
{box}{display:block;width:100%;height:70px;border:0;outline:0;resize:none;padding:4px 0;background:none}
{sendRow}{display:flex;justify-content:space-between;align-items:center} {tools}{color:#8a8a8a;font-size:16px;letter-spacing:8px} {send}{background:#e2522f;color:#fff;border-radius:6px;padding:5px 22px}
{panel}{flex:0 0 28%;min-width:224px;max-width:340px;display:flex;flex-direction:column;background:#fff;border-left:1px solid #ececec}
{orders}{flex:1;overflow-y:auto;padding:12px} {order}{border:1px solid #ececec;border-radius:10px;padding:12px;margin-bottom:12px}
{goods}{display:flex;gap:10px;margin-bottom:8px} {goodsPicture}{width:52px;height:52px;border-radius:8px;flex:none} {goodsText}{min-width:0;overflow-wrap:anywhere}
{orderLine}{display:flex;gap:8px;font-size:12px} {label}{flex:0 0 92px;color:#8d8d8d} {value}{flex:1;min-width:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums} {amount}{color:#d24420;font-weight:600} {orderState}{font-weight:600}
`;
