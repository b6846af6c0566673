// {name} stands for a class that is random at every load (shared/names.ts).
export const FRAME_STYLES = `
{app}{display:flex;height:100%;min-width:0;container-type:inline-size}
{rail}{flex:0 0 56px;background:#23262f;color:#aeb4c0;display:flex;flex-direction:column;align-items:center;gap:2px;padding-top:10px}
{logo}{width:32px;height:32px;border-radius:8px;background:#d8433a;color:#fff;display:grid;place-items:center;font-weight:600;margin-bottom:10px}
{place}{width:48px;padding:9px 0;text-align:center;border-radius:6px;font-size:12px}
{placeNow}{background:#363b47;color:#fff}
{work}{flex:1;min-width:0;display:flex;flex-direction:column}
{bar}{flex:0 0 44px;display:flex;align-items:center;gap:10px;padding:0 14px;background:#fff;border-bottom:1px solid #e6e8ed;white-space:nowrap;overflow:hidden}
{shop}{font-weight:600;font-size:14px}
{online}{font-size:12px;color:#1f8a4c;background:#e8f6ee;border-radius:10px;padding:0 8px}
{figures}{margin-left:auto;display:flex;gap:16px;color:#7b8291;font-size:12px}
{figure} b{margin-left:5px;color:#20242c;font-weight:600;font-variant-numeric:tabular-nums}
{faint}{color:#8b92a0;font-size:12px}
{link}{color:#2f6fd6;font-size:12px;margin-left:8px}
{tabs}{display:flex;gap:16px;padding:0 12px;height:40px;align-items:center;border-bottom:1px solid #edeff3;white-space:nowrap;overflow:hidden}
{tab}{color:#737a88;line-height:38px}
{tabNow}{color:#d8433a;font-weight:600;box-shadow:inset 0 -2px #d8433a}
{empty}{padding:40px 12px;text-align:center;color:#9aa0ad}
`;

export const CHAT_STYLES = `${FRAME_STYLES}
{columns}{flex:1;min-height:0;display:flex}
{list}{flex:0 0 24%;min-width:186px;max-width:280px;background:#fff;border-right:1px solid #e6e8ed;display:flex;flex-direction:column}
{search}{margin:8px 10px;padding:4px 10px;border-radius:6px;background:#f3f4f7;color:#9aa0ad;font-size:12px;white-space:nowrap;overflow:hidden}
{rows}{flex:1;overflow-y:auto}
{rowBox}{display:flex;gap:9px;padding:9px 10px;cursor:pointer;border-left:3px solid transparent}
{row}:hover{background:#f7f8fa}
{rowOpen},{rowOpen}:hover{background:#fdf1f0}
{rowOpen} {rowBox}{border-left-color:#d8433a}
{face}{width:34px;height:34px;border-radius:50%;flex:none}
{rowText}{flex:1;min-width:0}
{rowHead}{display:flex;gap:6px;justify-content:space-between}
{rowName}{font-weight:500;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
{preview}{color:#6d7482;font-size:12px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
{waiting}{color:#c8372d;font-size:12px;line-height:16px}
{chat}{flex:1;min-width:0;display:flex;flex-direction:column;background:#f6f7f9}
{chatHead}{flex:0 0 46px;display:flex;align-items:center;justify-content:space-between;gap:8px;padding:0 14px;background:#fff;border-bottom:1px solid #e6e8ed}
{who}{display:flex;align-items:center;gap:8px;min-width:0;white-space:nowrap;overflow:hidden}
{whoName}{font-weight:600;font-size:14px;max-width:180px;overflow:hidden;text-overflow:ellipsis}
{tag}{font-size:11px;line-height:16px;padding:0 5px;border-radius:3px;background:#fff2df;color:#9a5b00}
{headActions}{display:flex;gap:12px;color:#5c6371;font-size:12px;white-space:nowrap}
{scroller}{flex:1;min-height:0;overflow-y:auto;padding:6px 14px 12px}
{loading}{padding:60px 0;text-align:center;color:#9aa0ad}
{timeRow}{text-align:center;padding:6px 0}
{time},{system}{display:inline-block;font-size:12px;line-height:18px;color:#8b92a0}
{message}{padding:6px 0}
{system}{display:block;text-align:center}
{line}{display:flex;gap:9px;align-items:flex-end;margin:0}
{lineOurs}{flex-direction:row-reverse}
{line} > {face}{align-self:flex-start}
{lineBody}{max-width:72%;min-width:0}
{bubble}{background:#fff;border:1px solid #e8eaef;border-radius:3px 10px 10px 10px;padding:7px 11px}
{lineOurs} {bubble}{background:#ffe9e6;border-color:#fbd7d2;border-radius:10px 3px 10px 10px}
{said}{white-space:pre-wrap;overflow-wrap:anywhere}
{robot}{display:block;font-size:11px;line-height:16px;color:#8b92a0;text-align:right}
{read}{font-size:11px;color:#a5abb6}
{photo} img{width:132px;height:132px;border-radius:8px}
{card}{display:flex;gap:10px;width:248px;max-width:100%;padding:10px;background:#fff;border:1px solid #e8eaef;border-radius:8px}
{cardPicture}{width:56px;height:56px;border-radius:6px;flex:none}
{cardText}{min-width:0}
{price}{color:#d8433a;font-weight:600}
{reply}{flex:0 0 auto;background:#fff;border-top:1px solid #e6e8ed;padding:6px 14px 10px}
{tools}{display:flex;gap:14px;font-size:12px;color:#5c6371;white-space:nowrap;overflow:hidden;padding:2px 0 4px}
{box}{width:100%;height:72px;border:0;outline:0;resize:none;padding:2px 0;background:none;display:block}
{sendRow}{display:flex;justify-content:flex-end;align-items:center;gap:12px}
{send}{background:#d8433a;color:#fff;border-radius:5px;padding:4px 20px;cursor:pointer}
{panel}{flex:0 0 27%;min-width:214px;max-width:330px;background:#fff;border-left:1px solid #e6e8ed;display:flex;flex-direction:column}
{orders}{flex:1;overflow-y:auto;padding:10px;background:#f6f7f9}
{order}{background:#fff;border:1px solid #e8eaef;border-radius:8px;padding:10px;margin-bottom:10px}
{orderTop}{display:flex;gap:10px;align-items:center;margin-bottom:6px}
{orderPicture}{width:44px;height:44px;border-radius:6px}
{orderLine}{display:flex;font-size:12px;line-height:20px}
{label}{flex:0 0 66px;color:#8b92a0}
{value}{flex:1;min-width:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
{amount}{color:#d8433a;font-weight:600}
{orderState}{font-weight:600}
{orderActions}{display:flex;flex-wrap:wrap;gap:6px;margin-top:8px}
{small}{border:1px solid #dfe2e8;border-radius:4px;padding:0 7px;font-size:12px;line-height:22px;color:#4c5362}
@container (max-width:900px){{headActions}{display:none}{figures}{gap:10px}}
`;
