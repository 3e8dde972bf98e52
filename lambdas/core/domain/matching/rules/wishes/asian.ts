import type { Rule } from '../rule.ts';

const kind = 'wish';
const reason = 'They ask for no more messages, to be taken off a list, or to be left alone.';

/** Indonesian, Malay, Vietnamese, Hindi, Chinese, Japanese, Korean, Thai. The usual wordings alone. */
export const asianWishes: readonly Rule[] = [
  {
    id: 'wish-indonesian',
    kind,
    reason,
    patterns: [
      'jangan ~1 kirim|hubungi|ganggu|sms|wa|spam|telepon|kirimi ~2',
      'tidak|gak|nggak|tak mau|ingin|nak ~2 <messages>|menerima|dihubungi',
      'hapus|keluarkan nomor|nombor|saya ~1',
      'salah nomor|nombor|orang',
      'berhenti|stop|hentikan ~1 kirim|mengirim|hantar|sms|menghubungi|promo|langganan|mesej|ganggu|semua',
      'batal langganan|promo',
      'cukup ~2 <messages>',
    ],
    for: 'Jangan kirim SMS lagi',
    against: 'Saya tidak mau warna merah, ada biru?',
  },
  {
    id: 'wish-vietnamese',
    kind,
    reason,
    patterns: [
      'dung|khong|ngung ~1 gui|nhan|lam|nhan ~2 tin|phien|nua',
      'khong muon nhan',
      'nham so',
      'xoa so',
      'dung lam phien',
    ],
    for: 'Đừng gửi tin nhắn nữa',
    against: 'Không phải thứ hai, thứ ba mới đúng',
  },
  {
    id: 'wish-hindi',
    kind,
    reason,
    patterns: [
      'मैसेज|संदेश|मेसेज ~1 मत|नहीं|न|बंद',
      'message|msg|sms|messages|mat mat|na|band|bhejo bhejo|karo|bhejna|kare|message|mujhe',
      'गलत नंबर',
      'galat number',
      'परेशान मत',
    ],
    for: 'मुझे मैसेज मत भेजो',
    against: 'मैसेज मिल गया, धन्यवाद',
  },
  {
    id: 'wish-chinese',
    kind,
    reason,
    patterns: [
      '不要|别|別|勿|请勿|請勿 再? 给|給|给我|給我? 我? 再? 发|發|发送|發送|骚扰|騷擾|打扰|联系|聯絡|推送',
      '不 想|要? 再? 收到|接收',
      '不要|不 <messages>',
      '把? 我? 从? 名单|列表 删除|刪除',
      '删除|刪除 我|我的 号码|號碼?',
      '打错|打錯|发错|發錯|号码错|不是本人|你发错了|認錯人|认错人 了?',
      '不感兴趣|沒興趣|没兴趣 了?',
      '别烦我|別煩我|滚',
    ],
    for: '不要再给我发短信',
    against: '不要停车位，只要一张票',
  },
  {
    id: 'wish-japanese',
    kind,
    reason,
    patterns: [
      '送らないで|送ってこないで|連絡しないで|送信しないで|送るな|配信しないで ~2',
      'メール|メッセージ|配信|広告 は|を|が? 不要|いりません|要りません|いらない|結構です|止めて|やめて|止めてください|やめてください',
      'もう? 送らないで|いりません',
      '番号違い|人違い|間違い電話|番号が違います|間違えてます',
      '削除してください|登録解除|リストから外して',
      '興味ありません|興味ない|必要ありません',
    ],
    for: 'もうメールを送らないでください',
    against: '予約は不要ですか？',
  },
  {
    id: 'wish-korean',
    kind,
    reason,
    patterns: [
      '문자|메시지|광고|메세지|연락|스팸 ~2 보내지|그만|하지|안|마세요|보내지마|보내지마세요|싫어요',
      '보내지|보내지마|보내지마세요|연락하지 ~1',
      '그만 보내|보내세요|보내주세요|해|하세요|좀',
      '번호 삭제|지워|지워주세요|빼',
      '잘못 보내셨|보내셨어요|보내셨습니다|거셨|온',
      '번호 잘못|틀렸',
      '관심없어요|관심없습니다|관심 없어요|없습니다',
    ],
    for: '문자 보내지 마세요',
    against: '예약 문자 받았습니다',
  },
  {
    id: 'wish-thai',
    kind,
    reason,
    patterns: [
      'อย่า|ไม่|ห้าม|เลิก|หยุด ~1 ส่ง|รบกวน|ติดต่อ|ส่งข้อความ',
      'ไม่ ต้องการ|อยาก|รับ ~2 <messages>|รับ',
      'ลบ เบอร์|หมายเลข',
      'ผิดเบอร์|ส่งผิด|โทรผิด',
      'ไม่สนใจ',
    ],
    for: 'อย่าส่งข้อความมาอีก',
    against: 'ไม่สะดวกวันจันทร์ค่ะ',
  },
];
