import type { Rule } from './rule.ts';

/** To sign off, to leave, to have taken off or cancelled, in languages that put it behind what is left as well. */
const leavingLast =
  'abmelden|abzumelden|abgemeldet|austragen|abbestellen|abbestellt|abbestellung|kündigen|' +
  'uitschrijven|afmelden|uitgeschreven|afgemeld|opzeggen|' +
  'avregistrera|avprenumerera|avmelde|avmelder|afmelde|afmelder|afmeld|framelde|framelder|udmeld|avmeldt|afmeldt|' +
  'leiratkozás|leiratkozom|leiratkozok|leiratkozni|leiratkoznék|çıkmak|ayrılmak|रद्द|समाप्त|διαγραφή|להסרה|unreg';
/** The same in all others, where it stands before. */
const leaving =
  `${leavingLast}|avregistrere|avregistrerar|` +
  'résilier|résilie|désabonner|désabonné|désabonnée|désabonnement|désinscrire|désinscrit|désinscrite|désinscription|désinscrivez|' +
  'baja|desinscribir|desinscribirme|' +
  'descadastrar|descadastre|descadastrei|descadastramento|desinscrever|desinscreva|' +
  'disdire|disiscrivere|disiscrivermi|disiscrivimi|disiscrizione|cancellami|cancellatemi|cancellarmi|rimuovetemi|' +
  'dezabonare|dezabonez|dezaboneze|dezabonează|dezabonați|' +
  'wypisz|wypisać|wypiszcie|odhlásit|odhlaste|odhlašte|odhláste|odhlás|odhlašuji|odsubskrybuj|' +
  'отписаться|отпишите|отписка|отписать|відписатися|відпишіть|відписати|отписване|отпишете|отпиша|отписвам|отпиши|' +
  'απεγγραφή|להסיר|הסר|הסירו|תסירו|' +
  'odjava|odjavi|odjavite|odjaviti|odjavim|الغاء|إنهاء|berlangganan|langganan|melanggan|ký';
/** Whatever stands between and is no message. */
const between = '<me>|<glue>|<courtesy>|<asking>|<service>|<unknown>';
const what = '<leavable>|<thing>';

const patterns = [
  `${leaving} ${between}? ${between}? ${between}? ${between}? ${what}`,
  `${what} ${between}? ${between}? ${leavingLast}`,
  // Verbs that fall apart.
  `meld|melde|melden|meldet|meldt|melder|trag|trage|tragen ${between}? ${between}? ${between}? ${between}? ${between}? ${what} ${between}? ab|af|av|fra|aus|ud`,
  `meld|melde|melden|melder|schrijf|schrijven <me> ${between}? af|av|fra|uit|ud|ut ${between}? ${between}? ${what}`,
  `berhenti|brenti langganan|berlangganan|melanggan ${between}? ${what}`,
  // "Report when it is done" is the same word as "sign off" in Russian and Ukrainian.
  'отпишите|отпишитесь|отпиши|отпишись|відпишіть|відпишіться <me>|<courtesy>? <me>|<courtesy>? по|когда|как|если|что|коли|як|якщо|чи|где|сколько',
  'отпишите|отпишитесь|отпиши|отпишись|відпишіть|відпишіться <me>|<courtesy>? [ когда|как|если|что|коли|як|якщо',
  // Scripts without spaces.
  `${what} ${between}? ${between}? 登録解除|配信停止|配信中止|受取拒否|受信拒否|退订|退訂|取消订阅|拒收|수신거부|구독취소|구독해지|구독|ยกเลิกการสมัคร|ปิดรับ|หยุดส่ง`,
  '退订|退訂|取消订阅|拒收|停止接收|停止发送|停止|登録解除|ปิดรับ|เลิกรับ|หยุดรับ|หยุดส่ง|ยกเลิกการสมัคร|구독취소 <glue>|<unknown>? <leavable>|<thing>',
];

/** An opt-out term said of something else than the messages: it is open to review. */
export const leavesSomethingElse: readonly Rule[] = [
  {
    id: 'leaves-something-else',
    kind: 'unlikely',
    reason: 'They want to leave something else, such as a course, or have something else taken off.',
    patterns,
    for: 'Désinscription du cours de mardi',
    against: 'Désinscription de vos SMS',
  },
];

/** A brake light is a STOP in many languages. */
export const brakeLights: readonly Rule[] = [
  {
    id: 'brake-light',
    kind: 'other-word',
    reason: 'A brake light is meant.',
    patterns: [
      'левый|правый|задний|третий|горит|светит|светится|лампочка|лампочку|замена|заменить|менять|лівий|правий|задній|горить|світить|светят TERM',
      'TERM ~1 горит|светит|работает|горить|світить|працює|левый|правый|задний',
      'פנס|נורה|נורת|אור|אורות TERM',
      'TERM של? ~1 שרוף|עובד|דולק|נדלק|תקין',
      'φως|φωτα|λαμπα|πισω TERM',
      'TERM ~1 αναβει|καηκε|δουλευει',
    ],
    for: 'У меня не горит левый стоп',
    against: 'Стоп. Не пишите мне',
  },
];

/** The same words are no wish either, and no other form of a term. */
export const leavingIsNoWish: readonly Rule[] = [
  {
    id: 'leaving-something-else',
    kind: 'no-wish',
    reason: 'They want to leave something else, such as a course.',
    patterns,
    for: 'Wie melde ich mich vom Yoga ab?',
    against: 'Ich möchte mich von den SMS abmelden',
  },
];
