// What all consoles share: a quiet page, boxes that shrink with <html> rather
// than with the window, so that a margin on <html> narrows them.
export const BASE_STYLES = `
*{box-sizing:border-box}
html,body{margin:0;height:100%}
body{font:13px/20px "PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;color:#20242c;background:#f3f4f7;-webkit-font-smoothing:antialiased}
#app{height:100%}
button,textarea,input{font:inherit;color:inherit}
button{cursor:pointer;border:0;background:none;padding:0}
ul{list-style:none;margin:0;padding:0} p{margin:0}
img{display:block}
::-webkit-scrollbar{width:6px;height:6px} ::-webkit-scrollbar-thumb{background:#cfd3db;border-radius:3px}
`;
