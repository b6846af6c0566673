// The trade's synonyms: different words for the same matter. Written from the desk's
// own vocabulary (DOMAIN.md §2–§6), without looking at evaluation data. A wording
// belongs to one concept; the longest wording at a place wins.

export interface ConceptWordings {
  /** Chinese, simplified, separated by blanks. */
  readonly zh: string;
  /** English, separated by commas; several words may make one wording. */
  readonly en: string;
  /** Portuguese and Indonesian, as Shopee's buyers write, in the same way. */
  readonly more?: string;
}

export const CONCEPTS: Readonly<Record<string, ConceptWordings>> = {
  freight: {
    zh: '邮费 运费 快递费 包邮 免邮 邮资 运费险 邮费谁出 配送费',
    en: 'freight, postage, shipping fee, shipping cost, shipping charge, delivery fee, delivery cost, delivery charge, free shipping',
    more: 'frete, taxa de entrega, ongkir, ongkos kirim',
  },
  parcel: {
    zh: '快递 物流 包裹 快件 邮件 单号 运单',
    en: 'parcel, package, shipment, tracking, tracking number, logistics',
    more: 'pacote, encomenda, paket, resi',
  },
  whereabouts: {
    zh: '到哪 到哪了 到哪里 哪里了 到什么地方 查物流 查快递 查一下物流 物流信息 物流更新 不更新 没更新 没动静 没有动静 一直没动 没变化 不动了 走到哪 进度 在哪里了 到了哪 走哪了 物流状态 快递状态 包裹在哪 轨迹',
    en: 'where is, whereabouts, track, status, no update, not moving, stuck, locate, eta, order status, shipment status, progress',
    more: 'cadê, cade, onde está, onde esta, rastreio, rastrear, rastreamento, código de rastreio, não atualiza, não muda, sampai mana, di mana, dimana, lacak',
  },
  dispatch: {
    zh: '发货 发出 寄出 发走 出库 揽收 安排发 发了没 发没发 没发 不发 打包 出货 出仓 没出仓 未发货 还没发 拣货 装箱 发掉 发出来',
    en: 'dispatch, ship, ship out, send out, sent out, posted, dispatched, shipped, on its way',
    more: 'enviar, envio, enviado, despachar, postar, kirim, dikirim',
  },
  arrival: {
    zh: '送到 到货 送达 收到 能到 几天到 多久到 什么时候到 何时到 啥时候到 送过来 到达 几号到 今天到 明天到 派送 配送 送货 送来 到不了 到手 抵达 妥投 预计 次日达 当日达 隔天到 送到家 能不能到',
    en: 'arrive, arrival, deliver, delivery, delivery time, get here, delivery date, delivery period, arriving, get it by, estimated delivery, expected',
    more: 'chegar, chega, entrega, entregue, prazo de entrega, sampai, tiba',
  },
  late: {
    zh: '还没到 没到 没收到 没有收到 未收到 太慢 好慢 很慢 这么慢 那么慢 慢死了 延迟 超时 催 催一下 催促 加急 加快 着急 急用 赶紧 尽快 快点 等了好久 等好久 好几天 这么久 没送 没派送 还没派送 没送来 推迟 拖 耽误 来不及 赶不上 超过时间 说好的 迟迟 慢 延误 晚点',
    en: 'late, delay, not arrived, overdue, still waiting, urgent, hurry, speed up, asap, slow, too long, have not received, did not receive, never arrived, behind schedule, running late',
    more: 'atrasado, atraso, demora, demorando, não chegou, nao chegou, não recebi, nao recebi, belum sampai, belum datang, lama, terlambat',
  },
  day: {
    zh: '今天 明天 后天 今晚 明早 当天 次日 隔天 上午 下午 晚上 周末 年前 节前 春节',
    en: 'today, tomorrow, tonight, weekend, next day, same day',
    more: 'hoje, amanhã, amanha, hari ini, besok',
  },
  when: {
    zh: '什么时候 啥时候 何时 多久 多长时间 几天 几时 啥时 要多久 几号 哪天 时间 多少天',
    en: 'when, how long, how soon, how many days, what time',
    more: 'quando, quanto tempo, quantos dias, kapan, berapa lama, berapa hari',
  },
  refund: {
    zh: '退款 退钱 退我钱 把钱退 退回来 返还 退费 退还 返款 打款 钱退 退给我 退到 返回账户 返还给我 本金 退全款',
    en: 'refund, money back, reimburse, reimbursement, compensation refund, rebate, restitution, refunded, my money',
    more: 'reembolso, reembolsar, dinheiro de volta, estorno, refund dana, uang kembali, pengembalian dana',
  },
  credited: {
    zh: '到账 到帐 入账 收到钱 没收到钱 钱没到 退到哪 原路 原路返回 银行卡 零钱 钱到',
    en: 'credited, bank account, card statement, money arrive',
  },
  return: {
    zh: '退货 退回 退掉 不要了 不想要 不想要了 想退 要退 能退 可以退 寄回 退换 退换货 七天无理由 7天无理由 无理由 寄回去 退回去 退了 不退 可以退吗 寄还 想退掉 退给你们',
    en: 'return, send back, give back, do not want, no longer want, returned, sending back',
    more: 'devolver, devolução, não quero mais, retur, dikembalikan, kembalikan',
  },
  exchange: {
    zh: '换货 换一个 换个 更换 调换 换新 想换 换大 换小 换码 换一件 能换 可以换',
    en: 'exchange, swap, replace, replacement, switch',
    more: 'trocar, troca, tukar, ganti',
  },
  cancel: {
    zh: '取消 撤销 取消订单 不买了 退单 撤单 拍错 拍错了 下错 下错单 买错 买错了 不想买 不想要这 撤回 退掉订单',
    en: 'cancel, cancellation, call off, abort, undo order, revoke, cancelled, canceling, cancelling',
    more: 'cancelar, cancelamento, batalkan, batal, cancel pesanan',
  },
  restore: { zh: '恢复 取消了取消 误取消 点错', en: 'restore, reinstate, by mistake' },
  address: {
    zh: '地址 收货地址 改地址 地址错 填错地址 换地址 收件人 改电话 改一下地址 收货人 手机号 电话号码 门牌号 地址填 地址留 收货信息 收件信息 联系方式',
    en: 'address, shipping address, delivery address, recipient',
    more: 'endereço, endereco, alamat',
  },
  modify: {
    zh: '修改 更改 改一下 改下 改成 能改 怎么改 变更 填错 写错',
    en: 'change, modify, edit, update, correct, alter, amend',
    more: 'mudar, alterar, ubah',
  },
  invoice: {
    zh: '发票 开票 电子发票 增值税 专票 普票 抬头 税号 补开 开发票 票据 收据',
    en: 'invoice, bill, receipt, tax number, vat',
    more: 'nota fiscal, recibo, faktur, nota',
  },
  damaged: {
    zh: '破损 破了 碎了 坏了 烂了 裂了 压坏 压扁 摔坏 变形 漏了 漏液 磕碰 划痕 瘪了 断了',
    en: 'damaged, broken, cracked, crushed, torn, shattered, leaking, dented, smashed, scratched',
    more: 'quebrado, quebrada, rachado, rachada, amassado, amassada, rasgado, rasgada, danificado, danificada, vazou, rusak, pecah, penyok, robek, bocor',
  },
  fault: {
    zh: '质量 质量问题 瑕疵 有问题 故障 不能用 用不了 不好用 没反应 不工作 开不了机 充不进电 掉色 起球 开线 残次 次品 毛病 失灵 不好使 听不清 黑屏 死机 卡顿 漏电 发热 发烫 异响 没声音 连不上 打不开 充不上 松了 掉了 坏掉',
    en: 'quality, defect, defective, faulty, does not work, not working, stopped working, malfunction, flaw, will not turn on, keeps crashing, not charging',
    more: 'defeito, com defeito, não funciona, nao funciona, parou de funcionar, qualidade, cacat, tidak berfungsi, kualitas',
  },
  missing: {
    zh: '少发 漏发 少了 缺了 少一件 少件 缺件 没有配件 少寄 空包 空盒 少货 没发全 数量不对 漏了一 少送 里面没有 没送 漏寄 缺少 少个 没给 没装 没放',
    en: 'missing, short shipped, incomplete, empty parcel, empty box, only received, part missing, left out, not included, not in the box',
    more: 'faltando, faltou, falta, veio menos, incompleto, kurang, tidak lengkap, kosong',
  },
  wrongGoods: {
    zh: '发错 发错货 寄错 不是我买的 颜色不对 尺码不对 型号不对 货不对板 错发 不对版 跟图片不一样 与描述不符 描述不符',
    en: 'wrong item, wrong product, wrong colour, wrong color, wrong size, not what i ordered, different from, not as described',
    more: 'errado, errada, cor errada, tamanho errado, diferente, salah kirim, salah warna, salah ukuran, tidak sesuai',
  },
  reship: {
    zh: '补发 重发 重新发 补寄 再发 再寄',
    en: 'resend, reship, send again, send another',
    more: 'reenviar, mandar de novo, kirim ulang',
  },
  signedMissing: {
    zh: '显示签收 已签收 签收了 被签收 代签 代收 没人签收 驿站 丢件 丢了 弄丢 不见了 丢失 显示送达 显示妥投 显示已送达 不是我签 谁签收 没拿到 找不到',
    en: 'signed, marked as delivered, says delivered, lost, stolen, lost parcel, lost package, never got it, nowhere to be found',
    more: 'consta como entregue, perdido, extraviado, hilang',
  },
  courier: {
    zh: '快递员 配送员 送货员 小哥 快递小哥 派件员 站点 网点 师傅',
    en: 'courier, driver, carrier, delivery man, delivery company',
    more: 'entregador, transportadora, kurir',
  },
  whichCarrier: {
    zh: '什么快递 哪家快递 哪个快递 发什么快递 啥快递 指定快递 顺丰 中通 圆通 申通 韵达 邮政 极兔 ems 从哪里发 哪里发货 发货地',
    en: 'which carrier, which courier, shipped from, shipping method, delivery option, delivery method, shipping option',
  },
  pickUp: {
    zh: '上门取件 取件 上门取 来取 取货 上门 来收 上门收 来拿 收件 取走 取件员 上门收货 收退货',
    en: 'pick up, pickup, collect, collection, picked up',
  },
  selfCollect: {
    zh: '自提 自取 自己去拿 自提点 提货 去拿 去取 自己取 自己拿 代收点 快递柜 丰巢 取件码 取快递',
    en: 'self collect, store pickup, collect myself, locker, pickup point',
  },
  reschedule: {
    zh: '改时间 换个时间 预约 预约配送 晚点送 晚几天 推迟 延后 不在家 改天 指定时间 送货时间 周末送 暂时别发 先别发',
    en: 'reschedule, another day, postpone, later date, not at home, hold the parcel',
  },
  coverage: {
    zh: '能不能送 能送到 送不送 配送范围 能发到 偏远 新疆 西藏 发国外 发海外',
    en: 'deliver to, ship to, ship abroad, ship internationally, overseas',
  },
  stock: {
    zh: '有货 没货 无货 缺货 库存 断货 补货 现货 调货 什么时候有货 还有吗 卖完 预售',
    en: 'in stock, out of stock, stock, available, availability, restock, sold out, preorder, back order',
    more: 'em estoque, tem estoque, disponível, disponivel, ready, ready stock, stok, masih ada',
  },
  price: {
    zh: '价格 多少钱 价钱 单价 报价 怎么卖 什么价',
    en: 'price, how much, cost',
    more: 'preço, preco, quanto custa, valor, harga, berapa harga',
  },
  bargain: {
    zh: '便宜 便宜点 优惠 优惠点 打折 折扣 少点 能少 最低价 太贵 贵了 砍价 议价 让点 抹零 实惠',
    en: 'cheaper, discount, best price, lower price, deal, too expensive, bargain, reduce the price',
    more: 'desconto, mais barato, diskon, murah, nego',
  },
  coupon: {
    zh: '优惠券 优惠卷 券 领券 满减 红包 活动 促销 折扣码 用券 购物金 津贴 百亿补贴',
    en: 'coupon, voucher, promo code, promotion, discount code, offer, sale',
    more: 'cupom, voucher, promoção, kupon, promo',
  },
  priceProtection: {
    zh: '价保 保价 价格保护 降价 降价了 补差价 差价 退差价 刚买就降 买贵了',
    en: 'price protection, price match, price drop, price difference, price adjustment',
  },
  payment: {
    zh: '付款 支付 付钱 付不了 支付失败 扣款 付款方式 货到付款 花呗 分期 信用卡 怎么付 付了',
    en: 'pay, payment, payment method, checkout, charge, charged twice, credit card, installment, payment issue',
    more: 'pagar, pagamento, boleto, pix, bayar, pembayaran, cod',
  },
  authentic: {
    zh: '正品 真假 假货 是真的 官方 授权 防伪 自营 正规',
    en: 'authentic, genuine, original, fake, counterfeit, official',
    more: 'autêntico, verdadeiro, falso, asli, ori, palsu',
  },
  warranty: {
    zh: '保修 质保 三包 维修 返修 保质期 售后多久 修理 修一下 检测',
    en: 'warranty, guarantee, repair, fix',
    more: 'garantia, conserto, garansi',
  },
  afterSales: {
    zh: '售后 申请售后 售后申请 售后单 售后服务 服务单 退换申请',
    en: 'after sales, after-sales, aftersales',
  },
  audit: {
    zh: '审核 审核中 没审核 通过 处理中 受理 同意 办理 审批 处理进度 多久处理 批准 处理了吗 办好',
    en: 'audit, approve, approval, under review, processed, processing',
  },
  reject: { zh: '拒收 拒签 不签收', en: 'reject, refuse delivery, refuse the parcel' },
  size: {
    zh: '尺码 尺寸 码数 大小 多大 多长 偏大 偏小 穿多大 什么码 身高 体重 选码 合适 不合身 大了 小了',
    en: 'size, sizing, measurement, fit, too big, too small, dimension',
    more: 'tamanho, medida, pequeno, grande, ukuran, kekecilan, kebesaran',
  },
  material: {
    zh: '材质 面料 材料 什么料 成分 厚吗 厚度 透吗 起静电 纯棉',
    en: 'material, fabric, cotton, made of, thickness',
    more: 'tecido, bahan',
  },
  colour: { zh: '颜色 色差 什么色 花色 款式 褪色', en: 'colour, color, shade, style', more: 'cor, warna' },
  usage: {
    zh: '怎么用 使用 使用方法 用法 说明书 教程 怎么装 安装 怎么安装 组装',
    en: 'how to use, instruction, manual, install, assemble, set up, setup',
    more: 'como usar, instruções, montar, cara pakai',
  },
  gift: {
    zh: '赠品 礼物 送礼 小礼品 有没有送 送什么 礼盒',
    en: 'gift, freebie, free gift',
    more: 'brinde, presente, hadiah, bonus',
  },
  remark: { zh: '备注 留言 标记', en: 'remark, note, comment' },
  complaint: {
    zh: '投诉 举报 差评 消费者协会 12315 工商 曝光 欺骗 骗子 骗人 太差 失望 态度差 态度不好 气死 垃圾',
    en: 'complaint, complain, claim, scam, terrible, awful, report you, unacceptable, disappointed, negative feedback',
    more: 'reclamação, reclamar, golpe, absurdo, komplain, penipu, kecewa',
  },
  review: {
    zh: '评价 好评 晒图 晒单 追评 返现 五星',
    en: 'review, feedback, rating, stars',
    more: 'avaliação, estrelas, ulasan, bintang',
  },
  compensation: {
    zh: '赔偿 补偿 赔 赔付 赔钱 补偿一下 怎么赔',
    en: 'compensation, compensate, make up for',
    more: 'indenização, compensação, kompensasi',
  },
  human: {
    zh: '人工 人工客服 转人工 真人 有人吗 机器人 客服电话 客服在吗 找客服 经理 主管',
    en: 'human, agent, real person, representative, operator, customer service, support team, speak to, talk to, supervisor, manager',
  },
  account: {
    zh: '账号 账户 帐号 登录 密码 注册 会员 积分',
    en: 'account, login, log in, sign in, password, register, registration, profile, sign up',
    more: 'conta, senha, akun',
  },
  order: {
    zh: '订单 下单 买的 拍的 拍下 订的 单子 这单 那单 下了单 重新下单 重拍',
    en: 'order, purchase, bought',
    more: 'pedido, compra, pesanan',
  },
  evidence: {
    zh: '照片 图片 视频 拍照 截图 凭证',
    en: 'photo, picture, video, screenshot, proof',
    more: 'foto, fotos, vídeo, bukti',
  },
  contact: {
    zh: '联系 打电话 电话 联系不上 打不通 没人接 通知 发短信 提前通知 来电 给我打电话 回电',
    en: 'contact, call, phone number, reach, email, get in touch, notify, text me',
  },
  howTo: { zh: '怎么弄 怎么办 怎么操作 如何 怎样 哪里申请 在哪 在哪里', en: 'how do, how can, how to, steps' },
  subscription: { zh: '订阅 退订 取消订阅', en: 'newsletter, subscribe, subscription, unsubscribe' },
  fee: { zh: '手续费 费用 收费 违约金 扣费', en: 'fee, penalty, charges' },
  freightWho: {
    zh: '谁出运费 运费谁出 运费谁承担 谁承担 谁付 自己出 报销运费 退运费',
    en: 'who pays, pay for return, return shipping, return postage',
  },
};
