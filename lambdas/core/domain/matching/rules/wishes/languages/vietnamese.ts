import type { Rule } from '../../rule.ts';

const kind = 'wish';
const reason = 'They ask for no more messages, to be taken off a list, or to be left alone.';

/** Vietnamese: without accents most of its words are other words too, so that only whole expressions count. */
export const vietnameseWishes: readonly Rule[] = [
  {
    id: 'wish-vietnamese',
    kind,
    reason,
    patterns: [
      'sao|dau|ai ~3 so|sdt ~1 toi|minh|tui|em',
      'toi|minh|tui khong|chua|ko ~1 dang ky',
      'dung|khong|ko|k|thoi|cam|ngung|dg|dzung lam|gui|nhan|goi|spam|quay ~1 phien|tin|sms|nua',
      'them mot|1 tin ~1 nua',
      'mot|1 tin nua',
      'xoa|bo|go ~1 so|sdt|ten ~1 toi|tui|minh|em|cua|dien|di|nay|khoi',
      'phien|buc qua|minh ~1',
      'bao|to|kien cao|cong ~1 an|canh|spam|lua',
      'bien|cut|xeo di|ngay ]',
      'dung|khong|ngung|ko|thoi|cam ~1 gui|nhan|lam|spam|goi ~2 tin|phien|nua|toi|quang',
      'khong|ko muon|can|co nhu|thich ~1 nhan|lien',
      'khong|ko muon|can nhan|nua|bi',
      'xoa so|ten|sdt|toi ~2',
      'bo toi|so ra|khoi ~1 danh',
      'dung|khong|ko co? lam phien',
      'dung|ngung gui|nhan|spam|goi ]',
      'khong nhan tin ~1 nua|quang',
      '[ du roi ]',
      '^ dung lai? di? $',
      'nham|sai|lon so|nguoi|sdt',
      'gui|goi|nhan nham|sai|lon',
      'de toi|minh|tui yen',
      'khong|ko quan tam',
      'khong phai so ~1 toi|cua',
      'minh|tui|em|day|chi|anh khong|ko|k phai la? <name> ~1 ]',
      'toi khong phai|quen|biet <name>|ban|nguoi|ai|anh|chi|co|khach',
      'chua|khong|ko bao|he|co|tung ~2 dang ky',
      'chua|khong bao gio|he dang|dong|yeu',
      'toi|se|minh bao cao|cong|canh',
      'se|toi chan|block|report|kien so|ban|anh|cac|may',
      'lay|co|biet so ~3 dau',
      'tin|quang nhan|cao rac',
      'lua dao',
      'qua phien ]',
      'phien qua ]',
    ],
    for: 'Đừng gửi tin nhắn nữa',
    against: 'Không phải thứ hai, thứ ba mới đúng',
  },
];
