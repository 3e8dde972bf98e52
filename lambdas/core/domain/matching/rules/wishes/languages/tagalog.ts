import type { Rule } from '../../rule.ts';

const kind = 'wish';
const reason = 'They ask for no more messages, to be taken off a list, or to be left alone.';

/** Tagalog, with the English words that stand in it. */
export const tagalogWishes: readonly Rule[] = [
  {
    id: 'wish-tagalog',
    kind,
    reason,
    patterns: [
      'mali|maling po|ang|yung|ung? number|numero|num|no',
      'wag|huwag|wg|tigilan|itigil|tama|tantanan ~3 text|txt|send|itext|message|msg|magtext|spam|istorbo',
      'tigilan|itigil|tantanan nyo|niyo|mo|na ~1',
      '[ tama na po|yan? ]',
      'isa|isang pa|text|message ~1 pa? irereport|report|ireport|idedemanda',
      'saan ~2 nakuha|kinuha ~2 number|numero|num',
      'hindi|di ako|po ~1 nag|nagsign sign|up ~1',
      'kulit|ang kulit|nyo|niyo nyo|niyo ]',
      'burahin|tanggalin|alisin|delete|tanggal|kalimutan ~3 number|numero|num',
      '[ ayoko|ayaw ko|na na? ]',
      'putang|tangina|gago|tanga|ulol|leche|pakyu|lubayan|layuan|lumayas ~2',
      'hindi|di po|na|naman|ako|ko ~2 interesado|interested|nagsubscribe|nagsign|pumayag|kilala|customer',
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
