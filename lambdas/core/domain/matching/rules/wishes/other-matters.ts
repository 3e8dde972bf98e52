import type { Rule } from '../rule.ts';

const kind = 'no-wish';

/** What is wrong, enough or to be stopped, and no message: an order, a size, a place kept. */
export const otherMatters: readonly Rule[] = [
  {
    id: 'something-is-kept',
    kind,
    reason: 'They ask to keep a place or a thing for them.',
    patterns: [
      'dont|not|never|donot give|use|take|sell|move|touch|let my|our|the|that ~1 slot|spot|table|seat|seats|place|room|appointment|appt|order|parking|space|car|bike|package|parcel|food|turn|reservation|booking|box ~2',
    ],
    for: 'Do not give my slot away, I am parking',
    against: 'Do not give my number to anybody',
  },
  {
    id: 'still-on-the-list',
    kind,
    reason: 'They ask whether they still get messages, or miss them.',
    patterns: [
      '[ <courtesy>? am i still|even? ~3 list|lists|roster|signed|subscribed ~1',
      '[ <courtesy>? still on|in|part ~2 list|lists [ havent|haven|not|no|never ~5',
      '[ <courtesy>? have|was|did|has i|my|we ~1 been|get|got|fall|fallen ~1 taken|removed|dropped|deleted|kicked|off off|from? ~2 list|lists|texts|messages|system',
      'havent|haven|not|never t? ~1 had|got|gotten|received|seen|heard a|any|one|anything|your? ~2 <messages>? ~2 in|since|lately|for|recently|yet ~2',
      'no texts|messages|text|message since|lately|for|in ~2',
    ],
    for: 'Still on your list? Haven’t had a message lately',
    against: 'Why am I still on your list?',
  },
  {
    id: 'rather-by-text',
    kind,
    reason: 'They want texts, because something else does not reach them.',
    patterns: [
      'emails|email|calls|mail|letters never|dont|doesnt|not ~1 reach|arrive|come|get|work|go ~4',
      'keep|stick it|with? to texts|text|sms|texting ~1',
    ],
    for: 'The emails never reach me so keep it to texts',
    against: 'Emails never bother me, texts do. No more texts',
  },
  {
    id: 'a-record-to-be-mended',
    kind,
    reason: 'They want something else in their record.',
    patterns: [
      'update|correct|fix|check your|ur|the|my records|record|file|files|system|list ~1 [ ~1 i|we|my|its|it|our paid|new|address|is|was|should|sent|ordered|did|email|order|card|name ~1',
      'make|making the|that|this|my|a <unknown>|<thing>|noise|smell|pain go|goes away',
    ],
    for: 'Please check your records, I paid on Monday',
    against: 'Please update your records, I am not Tyler',
  },
  {
    id: 'other-matters-languages',
    kind,
    reason: 'They speak of an order, a size, a payment or of what is enough.',
    patterns: [
      'basta|basterebbe|chega con? que|un|uno|una|presentare|mostrare|avvisare|portare|dire|cosi|avere|il|la|para|as|cedo|ai',
      'con eso|esto basta|alcanza ~1',
      'basta mandare|inviare|scrivere|chiamare|rispondere',
      'un|uno messaggio|sms|mensaje|mensagem basta|alcanza|chega',
      'para|pra mandar|enviar|escribir|escrever el|la|un|una|o|a|os|as|mi|meu|minha|los|las',
      'достаточно|довольно|хватит ли? показать|одного|одной|сообщения|смс ~1 на|в|для|при|чтобы|или',
      'достаточно|хватит показать|одного|одной|двух',
      'достаточно смс ]',
      'بس رساله|رسالة وحده|واحده',
      'מספיק להראות|לשלוח|לכתוב הודעה|סמס|מייל',
      'cukup kirim|tunjukkan|balas|wa|chat',
      'eleg egy|csak|ha',
      'φτανει|αρκει ενα|μια|να',
      'lasati|lasa un|mesaj',
      'wann|wie|bis ~2 hort|hoert|horen|hoeren ~3 auf',
      'incasso|contributie|lidmaatschap|abbuchung|lastschrift|beitrag|cuota|cobro|prelevement|addebito ~3 [ ~3 uitgeschreven|opgezegd|abgemeldet|gekundigt ~1',
      'op met ~2 afschrijven|afschrijving|incasseren|incasso',
      'op med ~1 at? traekke|opkraeve|hugge ~1',
      'slutte|sluta|slutt|slut ~1 trekke|dra|ta|debitera penger|pengar ~1',
      'דיי|די לי|לנו <unknown> ~1',
      'cancel|order|delete|close|band mat|na|mt karna|karo|kro|kariye|kijiye|karein|karen ~1',
      'ผิด|ส่งผิด|สั่งผิด สี|ไซส์|ไซซ์|รุ่น|ขนาด|ออเดอร์|เมนู|รายการ|แบบ|ของ ~1',
      'สั่ง|จอง|กด|ซื้อ ผิด ~2',
      '发错|送错|發錯|寄错|寄錯 颜色|顏色|尺码|尺寸|货|貨|商品|款|型号|地址 ~1',
      'サイズ|色|注文|商品|予約|金額|住所|日付|時間 が|を|は|も? 間違って|間違えて|間違い|間違っています|間違えました|違い|違います ~1',
      'pesanan|order|ukuran|alamat|barang|warna ~2 salah ~2',
      'salah ukuran|warna|barang|pesanan|size|alamat di|pada|saya|kantor ~1',
    ],
    for: 'Wann hört ihr heute auf?',
    against: 'Hört bitte damit auf',
  },
];
