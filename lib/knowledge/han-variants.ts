// Traditional characters with their simplified forms, pair after pair: what buyers
// in Taiwan, Hong Kong and overseas write in a shop's chat. Own table of frequent
// characters rather than a library's 3,000: a rare one left unfolded costs one token.
const PAIRS =
  '們们個个這这來来說说時时會会過过對对還还沒没後后裡里裏里麼么麽么為为爲为與与從从將将請请問问謝谢買买賣卖貨货訂订單单發发運运費费錢钱價价優优貴贵達达遞递簽签給给幫帮煩烦應应該该當当動动開开關关閉闭壞坏損损質质題题錯错誤误' +
  '換换補补償偿賠赔號号碼码電电話话聯联繫系絡络係系圖图視视頻频證证據据檢检驗验評评論论賬账帳帐戶户銀银轉转匯汇總总額额計计減减滿满禮礼贈赠節节購购車车鋪铺舖铺網网頁页連连結结鏈链訊讯資资訴诉顧顾務务員员廠厂產产顏颜紅红黃黄' +
  '綠绿藍蓝長长寬宽闊阔輕轻襪袜褲裤帶带鈕钮釦扣針针線线織织絲丝綢绸紙纸裝装層层壓压縮缩氣气濕湿乾干幹干淨净潔洁髒脏汙污點点樣样種种類类邊边頭头髮发臉脸體体膚肤藥药劑剂醫医療疗嬰婴兒儿媽妈親亲爺爷愛爱國国內内際际灣湾臺台東东' +
  '門门區区縣县鄉乡鎮镇樓楼郵邮遠远島岛陸陆倉仓庫库儲储備备歲岁間间週周幾几鐘钟現现剛刚纔才經经歷历記记錄录變变寫写認认識识覺觉難难簡简複复雜杂遲迟趕赶緊紧馬马誰谁讓让嗎吗囉啰嘍喽啲的無无別别虧亏騙骗偽伪爛烂舊旧廢废棄弃殘残' +
  '鬆松脫脱斷断彎弯響响聲声燈灯螢荧機机殼壳鍵键盤盘標标腦脑軟软態态罵骂復复覆复聽听講讲釋释確确處处辦办則则規规擔担責责負负權权憑凭稅税統统編编專专業业養养護护維维壽寿實实觀观樂乐興兴歡欢贊赞讚赞級级獎奖勵励積积領领參参傳传' +
  '輸输載载檔档試试濾滤鏡镜刪删設设啟启選选擇择項项條条麥麦麵面雞鸡魚鱼蝦虾餅饼湯汤飯饭飲饮鹽盐醬酱鮮鲜凍冻熱热涼凉溫温燙烫齊齐師师隊队導导團团隻只雙双張张塊块顆颗盞盏輛辆冊册餘余幣币圓圆萬万億亿兩两陳陈劉刘楊杨趙赵吳吴孫孙' +
  '鄭郑羅罗許许韓韩鄧邓馮冯蕭萧葉叶蘇苏擁拥擠挤擋挡擊击敗败斂敛昇升異异盡尽睏困礙碍稱称穩稳窮穷競竞筆笔築筑籃篮粵粤糧粮約约納纳純纯細细終终組组絕绝綁绑綜综緩缓績绩繼继續续纖纤罰罚罷罢義义習习聖圣職职肅肃腳脚臨临舉举艙舱藝艺' +
  '術术虛虚蟲虫襯衬覽览觸触討讨訪访詞词詢询詳详誠诚誇夸課课調调談谈諒谅諾诺謊谎謹谨譯译議议讀读豐丰貝贝貪贪貼贴賀贺賞赏賴赖趨趋跡迹蹤踪軌轨較较輔辅輯辑輪轮轟轰農农迴回適适遺遗鄰邻釘钉鈔钞鉛铅銷销鋼钢錶表鍋锅鎖锁鑰钥鐵铁闆板' +
  '陰阴階阶隨随險险隱隐雖虽離离靜静頂顶順顺預预頸颈願愿顯显風风飛飞駕驾驚惊骯肮鬧闹鬱郁麗丽齡龄';

const toSimplified = new Map<string, string>();
const characters = [...PAIRS];
for (let at = 0; at + 1 < characters.length; at += 2) {
  const traditional = characters[at] ?? '';
  const simple = characters[at + 1] ?? '';
  if (traditional !== simple) toSimplified.set(traditional, simple);
}

const TRADITIONAL = 1;
const SIMPLIFIED = 2;
/** By code: which script a character is a sign of. Tens of thousands of wordings are looked at when a base is read. */
const signOf = new Uint8Array(0xa000);
for (const [traditional, simple] of toSimplified) {
  signOf[traditional.charCodeAt(0)] = TRADITIONAL;
  signOf[simple.charCodeAt(0)] ||= SIMPLIFIED;
}
// Also written in traditional text, so no sign of anything.
for (const shared of '后里干面表台板周只才回系的几松余困升扣郁啰') signOf[shared.charCodeAt(0)] = 0;

export function simplified(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const simple = toSimplified.get(text.charAt(at));
    if (simple === undefined) continue;
    folded += text.slice(from, at) + simple;
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** How many characters stand in only one of the two scripts. */
export function scriptSigns(text: string): { traditional: number; simplified: number } {
  const signs = { traditional: 0, simplified: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const sign = signOf[text.charCodeAt(at)];
    if (sign === TRADITIONAL) signs.traditional += 1;
    else if (sign === SIMPLIFIED) signs.simplified += 1;
  }
  return signs;
}
