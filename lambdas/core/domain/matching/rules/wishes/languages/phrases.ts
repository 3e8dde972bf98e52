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

/** Hindi, in its own script and in Latin letters. */
export const hindiWishes: readonly Rule[] = [
  {
    id: 'wish-hindi',
    kind,
    reason,
    patterns: [
      'मैसेज|संदेश|मेसेज|एसएमएस|कॉल|विज्ञापन|फोन|मेसेज|sms ~2 मत|नहीं|न|ना|बंद',
      'मत|ना भेजो|भेजें|भेजिए|भेजना|करो|करें|कीजिए|भेजा|कीजिये',
      'भेजना|मैसेज|संपर्क|परेशान|मेसेज ~1 बंद|मत|नहीं|न',
      'गलत नंबर|नम्बर|आदमी|व्यक्ति',
      'नंबर गलत',
      'परेशान मत|न|ना|नहीं|करना',
      'तंग मत|न|ना|करना',
      'मेरा|मेरे|यह ~1 नंबर ~2 हटा|हटाओ|हटाएं|हटाइए|हटा|डिलीट|मिटा|निकाल|निकालो|हटाये',
      'सूची|लिस्ट ~2 हटा|हटाओ|हटाएं|निकाल|निकालो|हटाइए',
      'हटाओ|हटाइए|निकालो मुझे',
      'मुझे ~3 नहीं चाहिए',
      'मुझे ~1 अकेला|अकेले छोड़',
      'दिलचस्पी|रुचि|इंटरेस्ट नहीं',
      'शिकायत|रिपोर्ट|ब्लॉक|पुलिस ~2',
      'मैंने ~3 नहीं|कभी ~1 किया|दिया|कराया|मांगा|ली',
      'मैं ~2 नहीं हूं|हूँ|हु',
      'यह|ये ~2 नंबर नहीं|किसी',
      'मेरा नंबर ~1 कहां|कहाँ|कैसे|किसने',
      'message|msg|sms|messages|msgs|massage|call|text|mesej ~1 mat|na|band|nahi|nhi|nai ~1 bhejo|karo|bhejna|kare|bhejiye|kijiye|chahiye|karna|bhej|kariye|karen|kro|bhejen|do|bhejo',
      'mat|na bhejo|bhejna|bhejiye|bheje|bhej|bhejen|karo|kijiye|karna|kro|kariye ]',
      'mat bhejo|bhejna|bhejiye|bhejen|bhej ~1',
      'mujhe ~1 message|msg|sms|text|call mat|na|nahi|nhi|bhejna|band|nai',
      'galat|wrong number|no|nambar|aadmi|insan|nmbr ~1',
      'number|no galat|wrong hai|he|h',
      'pareshan|tang|disturb|distrub mat|na|kar|karna ~1',
      'mera|mere number|no|naam|nam ~2 hatao|hata|delete|nikalo|nikal|remove|hatado|hatayiye|mita',
      'list se ~1 hatao|hata|nikalo|nikal|remove|delete',
      'nahi|nhi|nai|nahin chahiye|chahie|chaiye|chahye|chaheye ~1',
      'interest|interested|dilchaspi|ruchi ~1 nahi|nhi|nai|nahin',
      'complaint|complain|report|block|police|shikayat ~1 kar|karunga|karungi|krunga|krdunga|kardunga|karenge|mein',
      'maine ~3 nahi|nhi|kabhi|nai ~1 kiya|diya|mangi|manga|kia|mangaya',
      'akela|akele chhod|chhodo|chod|chodo',
      'yeh|ye|yah mera|uska|unka|mere number|no nahi|nhi|nai',
      'main|mai|mein <name>|wo|woh nahi|nhi',
      'mera number kahan|kaha|kaise|kisne|kidhar',
      'band karo|kar|kro|kijiye|kariye ye|yeh|ab|message|sms|do',
    ],
    for: 'मुझे मैसेज मत भेजो',
    against: 'मैसेज मिल गया, धन्यवाद',
  },
];

/** Tagalog, with the English words that stand in it. */
export const tagalogWishes: readonly Rule[] = [
  {
    id: 'wish-tagalog',
    kind,
    reason,
    patterns: [
      'wag|huwag|wg ~4 text|itext|magtext|message|magmessage|imessage|istorbohin|guluhin|tawag|tumawag|txt|send|mangulit|kontakin|kontak',
      'ayoko|ayaw ~3 text|makatanggap|message|messages|texts|ganito|nyan|nito|sms',
      'tama|tigil|tigilan|itigil|tantanan na|nyo|niyo|mo ~1',
      'maling|mali number|numero|ang|tao ~1',
      'hindi ako|po|ko|ito ~1 si|number|interesado|yan|to',
      'tanggalin|alisin|burahin|delete|remove ~2 number|numero|ako|pangalan',
      'di|hindi na|po|ako? ~1 interesado|interested',
      'irereport|isusumbong|ireport|bablock|iblock ~1',
    ],
    for: 'Wag na po kayong magtext',
    against: 'Wag po kayong mag alala, darating ako',
  },
];
