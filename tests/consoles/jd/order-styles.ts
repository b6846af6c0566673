export const ORDER_STYLES = `
{app}{width:100vw;height:100vh;overflow:auto;background:#f4f5f6}
{bar}{position:fixed;top:0;left:0;width:100vw;height:48px;display:flex;align-items:center;gap:16px;padding:0 18px;background:#fff;border-bottom:1px solid #e7e7e9;white-space:nowrap;overflow:hidden}
{logo}{width:28px;height:28px;border-radius:50%;background:#c9302c;color:#fff;display:grid;place-items:center;font-weight:600}
{place}{color:#5d5f66} {placeNow}{color:#c9302c;font-weight:600}
{main}{padding:62px 18px 24px} {title}{font-size:16px;font-weight:600;margin:0 0 10px}
{tabs}{display:flex;gap:22px;background:#fff;border-radius:10px 10px 0 0;padding:0 16px;border-bottom:1px solid #eeeef0;white-space:nowrap;overflow:hidden}
{tab}{line-height:40px;color:#74767c} {tabNow}{color:#c9302c;font-weight:600;box-shadow:inset 0 -2px #c9302c}
{heads}{display:flex;padding:8px 16px;background:#fff;color:#8f9198;font-size:12px}
{cell}{flex:1;min-width:0;padding-left:12px;overflow-wrap:anywhere;font-variant-numeric:tabular-nums} {wide}{flex:3;min-width:0;padding-left:0}
{card}{background:#fff;border-radius:10px;margin-top:10px;overflow:hidden}
{cardHead}{display:flex;flex-wrap:wrap;gap:2px 22px;padding:8px 16px;font-size:12px;color:#5d5f66;background:#fbfbfb;border-bottom:1px solid #f0f0f1;font-variant-numeric:tabular-nums}
{number} a{color:#2766c8;text-decoration:none;display:inline-flex;gap:8px}
{cells}{display:flex;padding:12px 16px} {sku}{display:flex;gap:12px} {picture}{width:56px;height:56px;border-radius:8px;flex:none}
{right}{margin-left:auto;text-align:right;white-space:nowrap} {faint}{font-size:12px;color:#8f9198}
{sheet}{display:flex;gap:22px;padding:20px} {bigPicture}{width:120px;height:120px;border-radius:10px;flex:none}
{detailLine}{display:flex;line-height:26px} {detailLabel}{min-width:92px;color:#8f9198}
`;
