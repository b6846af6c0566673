// {name} stands for a class that is random at every load (shared/names.ts).
// 100vw and position: fixed on purpose: a margin on <html> does not narrow this page.
export const CHAT_STYLES = `
{app}{position:fixed;top:0;left:0;width:100vw;height:100vh;display:flex;background:#fff}
{hidden}{display:none}
{list}{flex:0 0 22vw;min-width:210px;max-width:290px;display:flex;flex-direction:column;background:#fafafa;border-right:1px solid #e7e7e9}
{me}{flex:0 0 52px;display:flex;align-items:center;gap:9px;padding:0 14px;white-space:nowrap;overflow:hidden}
{logo}{width:30px;height:30px;border-radius:50%;background:#c9302c;color:#fff;display:grid;place-items:center;font-weight:600;flex:none}
{shop}{overflow:hidden;text-overflow:ellipsis} {online}{font-size:12px;color:#1b7f46;margin-left:auto}
{tabs}{flex:none;display:flex;gap:14px;padding:0 14px;border-bottom:1px solid #e7e7e9;white-space:nowrap;overflow:hidden;font-size:12px}
{tab}{color:#74767c;line-height:34px} {tabNow}{color:#c9302c;font-weight:600;box-shadow:inset 0 -2px #c9302c}
{rows}{flex:1;overflow-y:auto}
{row}{display:flex;gap:10px;padding:9px 14px;cursor:pointer;border-bottom:1px solid #f1f1f2} {row}:hover{background:#f3f3f4}
{rowOpen},{rowOpen}:hover{background:#fff;box-shadow:inset 3px 0 #c9302c}
{face}{width:34px;height:34px;border-radius:50%;flex:none}
{rowText}{flex:1;min-width:0} {rowHead}{display:flex;justify-content:space-between;gap:6px}
{rowName}{font-weight:500;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
{preview}{font-size:12px;color:#74767c;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
{waiting}{font-size:12px;line-height:16px;color:#b95000} {faint}{font-size:11px;color:#9a9ca3}
{chat}{flex:1;min-width:0;display:flex;flex-direction:column}
{chatHead}{flex:0 0 52px;display:flex;flex-direction:column;justify-content:center;padding:0 16px;border-bottom:1px solid #e7e7e9}
{who}{margin:0;overflow:hidden;white-space:nowrap} {whoName}{display:block;font-weight:600;font-size:14px;overflow:hidden;text-overflow:ellipsis}
{consult}{font-style:normal;font-weight:400;font-size:12px;color:#74767c;margin-left:6px}
{asked}{font-size:12px;line-height:18px;color:#74767c;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
{scrollArea}{flex:1;min-height:0;background:#f4f5f6} {messages}{height:100%;overflow-y:auto;padding:10px 16px}
{message}{padding:6px 0} {messageInner}{position:relative}
{center}{text-align:center;font-size:12px;color:#8f9198}
{line}{display:flex;gap:10px;margin:0} {lineOurs}{flex-direction:row-reverse}
{lineBody}{max-width:74%;min-width:0} {lineOurs} {lineBody}{text-align:right}
{lineHead}{display:flex;gap:8px;font-size:11px;line-height:18px;color:#9a9ca3} {lineOurs} {lineHead}{justify-content:flex-end}
{bubble}{display:inline-block;text-align:left;background:#fff;border-radius:4px 12px 12px;padding:8px 12px;white-space:pre-wrap;overflow-wrap:anywhere}
{lineOurs} {bubble}{background:#ffdcd8;border-radius:12px 4px 12px 12px;margin-left:4px}
{lineOurs} {lineBody} > {faint}{display:block}
{photo} img{width:132px;height:132px;border-radius:8px}
{card}{display:flex;gap:10px;width:250px;max-width:100%;text-align:left;background:#fff;border-radius:8px;padding:10px} {cardPicture}{width:56px;height:56px;border-radius:6px;flex:none}
{price}{color:#c9302c;font-weight:600}
{reply}{flex:none;padding:8px 16px 12px;border-top:1px solid #e7e7e9}
{tools}{display:flex;gap:14px;font-size:12px;color:#5d5f66;white-space:nowrap;overflow:hidden}
{box}{height:72px;overflow-y:auto;outline:0;padding:6px 0;white-space:pre-wrap;overflow-wrap:anywhere}
{sendRow}{display:flex;justify-content:flex-end} {send}{background:#c9302c;color:#fff;border-radius:16px;padding:4px 24px;cursor:pointer}
{panel}{flex:0 0 25vw;min-width:230px;max-width:330px;display:flex;flex-direction:column;border-left:1px solid #e7e7e9}
{panelTabs}{flex:0 0 42px;display:flex;gap:18px;align-items:center;padding:0 14px;color:#74767c;border-bottom:1px solid #e7e7e9;white-space:nowrap;overflow:hidden;line-height:40px}
{orders}{flex:1;overflow-y:auto;padding:12px} {order}{border:1px solid #e7e7e9;border-radius:10px;padding:12px;margin-bottom:12px}
{orderPicture}{width:48px;height:48px;border-radius:8px;margin-bottom:8px}
{orderLine}{display:flex;font-size:12px} {label}{flex:0 0 68px;color:#8f9198} {value}{flex:1;min-width:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
{amount}{color:#c9302c;font-weight:600} {orderState}{font-weight:600}
{orderActions}{display:flex;flex-wrap:wrap;gap:6px;margin-top:10px} {small}{background:#f4f5f6;border-radius:5px;padding:0 9px;font-size:12px;line-height:24px}
{empty}{padding:40px 0;text-align:center;color:#9a9ca3}
`;
