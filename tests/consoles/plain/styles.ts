// One quiet look for all plain consoles. {name} stands for a class that is random at every load.
export const PLAIN_STYLES = `
{app}{display:flex;flex-direction:column;height:100%}
{bar}{flex:0 0 44px;display:flex;align-items:center;gap:16px;padding:0 16px;background:#fff;border-bottom:1px solid #e4e6eb}
{columns}{flex:1;min-height:0;display:flex}
{list}{flex:0 0 220px;background:#fff;border-right:1px solid #e4e6eb;overflow-y:auto}
{row}{display:block;width:100%;text-align:left;padding:10px 12px;cursor:pointer;border-bottom:1px solid #f1f2f5;overflow-wrap:anywhere}
{rowOpen}{background:#eef3ff}
{chat}{flex:1;min-width:0;display:flex;flex-direction:column}
{head}{flex:0 0 46px;display:flex;align-items:center;gap:10px;padding:0 16px;background:#fff;border-bottom:1px solid #e4e6eb;font-weight:600;overflow:hidden}
{messages}{flex:1;min-height:0;overflow-y:auto;padding:12px 16px}
{message}{display:flex;flex-direction:column;align-items:flex-start;margin:8px 0}
{seller},{robot}{align-items:flex-end} {system}{align-items:center;color:#8b92a0}
{message} > *{max-width:75%} {message} {message}{margin:0}
{said}{padding:7px 11px;border-radius:9px;background:#fff;border:1px solid #e4e6eb;white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font:inherit}
{seller} {said},{robot} {said}{background:#e7f0ff;border-color:#cfe0ff}
{card}{display:flex;gap:8px;align-items:center;max-width:75%;padding:8px;border-radius:9px;background:#fff;border:1px solid #e4e6eb}
{photo}{width:120px;height:120px;border-radius:9px} {thumb}{width:46px;height:46px;border-radius:6px;flex:none}
{reply}{flex:none;display:flex;gap:10px;align-items:flex-end;padding:10px 16px;background:#fff;border-top:1px solid #e4e6eb}
{box}{flex:1;min-width:0;min-height:64px;max-height:160px;overflow-y:auto;padding:8px 10px;border:1px solid #cfd3db;border-radius:7px;background:#fff;white-space:pre-wrap;margin:0;font:inherit;resize:none}
{send}{padding:7px 16px;border-radius:7px;background:#2f62d9;color:#fff}
{panel} {order}{flex-direction:column} {panel} {label}{flex-basis:96px}
{panel}{flex:0 0 280px;background:#fff;border-left:1px solid #e4e6eb;overflow-y:auto;padding:12px}
{main}{flex:1;min-height:0;overflow:auto;padding:16px 20px} {title}{margin:0 0 12px;font-size:17px}
{order}{display:flex;gap:14px;padding:12px 14px;margin-bottom:10px;background:#fff;border:1px solid #e4e6eb;border-radius:9px}
{line}{display:flex;gap:10px;line-height:24px} {label}{flex:0 0 150px;color:#6f7684} {line} > :last-child{min-width:0;overflow-wrap:anywhere}
{faint}{color:#6f7684;font-size:12px} {empty}{color:#6f7684} {frame}{flex:1;width:100%;border:0}
table{border-collapse:collapse;width:100%;background:#fff} td,th{padding:8px 10px;border-bottom:1px solid #eef0f3;text-align:left;vertical-align:top}
`;
