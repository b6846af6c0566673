// {name} stands for a class that is random at every load (shared/names.ts).
export const CHAT_STYLES = `
{app}{display:flex;flex-direction:column;height:100%;min-width:0;container-type:inline-size;background:#fff}
{bar}{flex:0 0 48px;display:flex;align-items:center;gap:12px;padding:0 16px;background:#111a33;color:#e9edf7;white-space:nowrap;overflow:hidden}
{logo}{width:28px;height:28px;border-radius:7px;background:#2f7bff;display:grid;place-items:center;font-weight:600;flex:none}
{shop}{font-weight:600}
{tools}{display:flex;gap:4px;margin-left:10px} {tool}{padding:4px 10px;border-radius:5px;color:#a9b4d0} {toolNow}{background:#26345e;color:#fff}
{figures}{margin-left:auto;font-size:12px;color:#9fabc9} {figures} b{color:#fff;font-weight:600}
{columns}{flex:1;min-height:0;display:flex}
{list}{flex:0 0 23%;min-width:184px;max-width:270px;border-right:1px solid #e8ebf2;display:flex;flex-direction:column}
{tabs}{display:flex;flex:none;gap:18px;padding:0 14px;height:42px;align-items:center;border-bottom:1px solid #eef0f5;white-space:nowrap;overflow:hidden}
{tab}{color:#7a8296;line-height:40px} {tabNow}{color:#1f66e5;font-weight:600;box-shadow:inset 0 -2px #1f66e5}
{rows}{flex:1;overflow-y:auto}
{group}{margin:0;padding:8px 14px 4px;font-size:12px;font-weight:400;color:#8a92a6}
{row}{display:flex;gap:10px;padding:9px 12px;margin:0 6px;border-radius:8px;cursor:pointer}
{row}:hover{background:#f5f7fb} {rowOpen},{rowOpen}:hover{background:#e9f0ff}
{faceBox}{position:relative;flex:none} {face}{width:34px;height:34px;border-radius:8px;flex:none}
{badge}{position:absolute;top:-5px;right:-5px;min-width:16px;height:16px;border-radius:8px;background:#f0443a;color:#fff;font-size:11px;line-height:16px;text-align:center}
{rowText}{flex:1;min-width:0} {rowHead}{display:flex;gap:6px;justify-content:space-between}
{rowName}{font-weight:500;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
{waiting}{font-size:12px;color:#d9480f;white-space:nowrap}
{preview}{font-size:12px;color:#6d7588;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
{chat}{flex:1;min-width:0;display:flex;flex-direction:column;background:#f7f8fb}
{chatHead}{flex:0 0 48px;display:flex;align-items:center;justify-content:space-between;gap:8px;padding:0 16px;background:#fff;border-bottom:1px solid #e8ebf2}
{who}{display:flex;align-items:center;gap:10px;min-width:0;overflow:hidden;white-space:nowrap}
{whoName}{font-size:15px;font-weight:600;max-width:200px;overflow:hidden;text-overflow:ellipsis} {remark}{font-size:12px;color:#1f66e5}
{headActions}{display:flex;gap:12px;font-size:12px;color:#596277;white-space:nowrap}
{messages}{flex:1;min-height:0;overflow-y:auto;padding:10px 16px} {loading}{text-align:center;color:#9aa1b2;padding-top:60px}
{time},{system}{text-align:center;font-size:12px;color:#8a92a6;padding:6px 0}
{line}{display:flex;gap:10px;padding:6px 0} {lineOurs}{flex-direction:row-reverse}
{lineBody}{max-width:72%;min-width:0}
{robot}{font-size:11px;line-height:16px;color:#8a92a6;text-align:right}
{bubble}{background:#fff;border-radius:10px;padding:8px 12px;box-shadow:0 1px 2px rgba(20,30,60,.06)}
{lineOurs} {bubble}{background:#d8e6ff}
{said}{margin:0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
{photo}{width:132px;height:132px;border-radius:10px}
{card}{display:flex;gap:10px;width:250px;max-width:100%;background:#fff;border-radius:10px;padding:10px} {cardPicture}{width:56px;height:56px;border-radius:8px;flex:none}
{price}{color:#e8352b;font-weight:600}
{reply}{flex:none;background:#fff;border-top:1px solid #e8ebf2;padding:8px 16px 12px}
{replyTools}{display:flex;gap:14px;font-size:12px;color:#596277;white-space:nowrap;overflow:hidden}
{box}{display:block;width:100%;height:72px;border:0;outline:0;resize:none;padding:6px 0;background:none}
{sendRow}{display:flex;justify-content:flex-end} {send}{background:#1f66e5;color:#fff;border-radius:6px;padding:5px 22px}
{panel}{flex:0 0 28%;min-width:222px;max-width:340px;border-left:1px solid #e8ebf2;display:flex;flex-direction:column}
{orders}{flex:1;overflow-y:auto;padding:10px;background:#f7f8fb}
{order}{background:#fff;border:1px solid #e6e9f1;border-radius:8px;margin-bottom:10px;overflow:hidden}
{cardHead}{display:flex;flex-wrap:wrap;align-items:center;gap:0 6px;padding:8px 10px;cursor:pointer;font-size:12px;background:#fafbfd}
{arrow}{color:#8a92a6} {number}{font-variant-numeric:tabular-nums} {state}{margin-left:auto;color:#1f66e5;font-weight:600}
{cardBody}{padding:10px;border-top:1px solid #eef0f5}
{goods}{display:flex;gap:10px;margin-bottom:8px} {goodsPicture}{width:52px;height:52px;border-radius:8px;flex:none} {goodsText}{min-width:0;overflow-wrap:anywhere}
{faint}{font-size:12px;color:#8a92a6}
{orderLine}{display:flex;gap:8px;font-size:12px} {label}{flex:0 0 56px;color:#8a92a6} {value}{flex:1;min-width:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums} {amount}{color:#e8352b;font-weight:600}
{orderActions}{display:flex;flex-wrap:wrap;gap:6px;margin-top:8px} {small}{border:1px solid #dce1ec;border-radius:5px;padding:0 9px;font-size:12px;line-height:24px}
{empty}{padding:40px 10px;text-align:center;color:#9aa1b2}
@container (max-width:900px){{figures}{display:none}}
`;
