import type { Rule } from '../rule.ts';

const kind = 'wish';
const reason = 'They ask for no more messages, to be taken off a list, or to be left alone.';

/** Turkish, Greek, Hebrew, Arabic, Finnish, Hungarian. The usual wordings alone. */
export const otherWishes: readonly Rule[] = [
  {
    id: 'wish-turkish',
    kind,
    reason,
    patterns: [
      'mesaj|sms|reklam|mesajlari atmayin|gondermeyin|istemiyorum|yollamayin|atma|gonderme|atmayiniz|gondermeyiniz|almak',
      '^ <courtesy>? artik? istemiyorum <courtesy>? $',
      'beni|numarami ~1 silin|cikarin|rahat|aramayin|listeden',
      'bir daha ~2 atmayin|gondermeyin|yazmayin|aramayin',
      'yanlis numara',
      'rahatsiz etmeyin',
      'beni rahat birakin',
    ],
    for: 'Lütfen mesaj atmayın',
    against: 'Randevu istiyorum, cumartesi olur mu?',
  },
  {
    id: 'wish-greek',
    kind,
    reason,
    patterns: [
      'μη|μην μου|με ~1 στελνετε|ξαναστειλετε|στειλετε|ενοχλειτε|ενοχλησετε',
      'δεν θελω ~3 <messages>|διαφημισεις',
      'διαγραψτε|αφαιρεστε με|το',
      'λαθος αριθμος|νουμερο',
      'αφηστε με ησυχο|ησυχη',
      'σταματηστε ~3',
    ],
    for: 'Μη μου στέλνετε άλλα μηνύματα',
    against: 'Δεν μπορώ αύριο το πρωί',
  },
  {
    id: 'wish-hebrew',
    kind,
    reason,
    patterns: [
      'תורידו|תסירו|תמחקו|הורידו|מחקו אותי|את ~3',
      'אל תשלחו|תשלח|תתקשרו|תפנו ~2',
      'לא רוצה|מעוניין|מעוניינת ~2 הודעות|לקבל|בהודעות|פרסומות',
      'תפסיקו|הפסיקו ~2 <messages>|לשלוח|להטריד',
      'מספר שגוי|טעות|לא',
      'טעות במספר',
      'תעזבו|עזבו אותי',
      '[ תסירו|תורידו ]',
    ],
    for: 'אל תשלחו לי יותר הודעות',
    against: 'לא יכול מחר, אפשר ביום ראשון?',
  },
  {
    id: 'wish-arabic',
    kind,
    reason,
    patterns: [
      'لا ترسلوا|ترسل|تراسلوني|تتصلوا|تزعجوني|تراسلني|تبعثوا|تزعجني ~2',
      'لا اريد|ارغب ~2 <messages>|رسائلكم|استلام|تلقي',
      'احذفوا|احذف|ازيلوا|امسحوا|شيلوا رقمي|اسمي|الرقم',
      'رقم خاطئ|غلط',
      'الرقم غلط|خطا',
      'اتركوني ~1',
      'توقفوا|اوقفوا|كفى عن? <messages>|ارسال|الارسال',
      'لا تزعجوني',
      'وقف|اوقف <messages>',
    ],
    for: 'لا ترسلوا لي رسائل',
    against: 'لا اريد تغيير الموعد',
  },
  {
    id: 'wish-finnish-hungarian',
    kind,
    reason,
    patterns: [
      'alkaa|ala|ei laheta|lahettako|lahettaa|viesteja|enaa ~2',
      'en halua ~2 <messages>|viesteja',
      'poistakaa|poista minut|numeroni',
      'vaara numero',
      'ne kuldjenek|irjanak|zavarjanak|zaklassanak|hivjanak ~2',
      'nem kerek|akarok ~2 <messages>|sms|ertesitest',
      'toroljenek|vegyenek|toroljek ~2',
      'teves|rossz szam',
      'hagyjanak beken|bekeben',
    ],
    for: 'Älkää lähettäkö enää viestejä',
    against: 'En pääse huomenna, käykö torstai?',
  },
];
