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
  'odjava|odjavljujem|odjavi|odjavite|odjaviti|odjavim|الغاء|إنهاء|berlangganan|langganan|melanggan|ký';
/** To delete, remove, cancel: said of messages and numbers, and of appointments and tyres. */
const removing =
  'löschen|löscht|lösche|entfernen|entfernt|streichen|streicht|verwijder|verwijderen|annuleer|annuleren|radera|bort|slett|slet|fjern|' +
  'poista|poistakaa|perukaa|peruuta|supprimer|supprimez|supprime|enlever|enlevez|effacer|effacez|retirez|annulez|annuler|' +
  'eliminar|eliminen|elimina|elimine|borrar|borren|borra|borre|quitar|quiten|cancelen|cancelar|anulen|remover|remova|excluir|exclua|apagar|apaguem|cancele|' +
  'togli|togliete|eliminate|cancella|cancellate|rimuovi|rimuovete|annulla|annullate|șterge|ștergeți|anulați|anulează|' +
  'usuń|usunąć|usuńcie|anuluj|smažte|vymažte|smazat|vymazat|zrušte|zrušit|odstraňte|töröljék|töröljön|törölni|lemondom|lemondani|' +
  'удалите|удалить|удали|уберите|отмените|отменить|снимите|исключите|видаліть|скасуйте|приберіть|изтрийте|отменете|махнете|' +
  'obrišite|izbrišite|uklonite|otkažite|maknite|διαγράψτε|ακυρώστε|αφαιρέστε|מחקו|תמחקו|בטלו|לבטל|תורידו|حذف|احذفوا|احذف|الغوا|' +
  '删除|刪除|取消|终止|終止|ลบ|ยกเลิก|xóa|hapus|batalkan|padam|alisin|tanggalin|burahin';
const error =
  'erreur|error|errore|erro|eroare|fehler|fout|felkod|błędu|błędzie|chybě|chybová|chybovou|hibaüzenet|ошибке|ошибки|помилку|помилки|грешка|грешката|greški|grešci|greške|λάθους|βλάβης|שגיאה|השגיאה|תקלה|התקלה|العطل|الخطا|خطا|एरर|故障|错误|錯誤|vikailmoitus|แจ้งเตือน';
/** Whatever stands between and is no message. */
const between = '<me>|<glue>|<courtesy>|<asking>|<service>|<unknown>';
const what = '<leavable>|<thing>';

const patterns = [
  `${leaving} ${between}? ${between}? ${between}? ${between}? ${what}`,
  `${what} ${between}? ${between}? ${leavingLast}`,
  `${removing} ${between}? ${between}? ${what}`,
  `${removing} ${between}? ${between}? <messages> <glue>|<unknown>? <glue>? ${error}`,
  `${removing} ${between}? ${between}? ${error}`,
  `${error} ${between}? <messages>? ${removing}`,
  'blockieren|blocken|reservieren sie|bitte? mir|uns',
  'voor|van|uit de|het|mijn? les ~2 afmelden|uitschrijven',
  'af|uit voor|van|uit de|het|mijn? les|morgen',
  // Verbs that fall apart.
  `meld|melde|melden|meldet|meldt|melder|trag|trage|tragen ${between}? ${between}? ${between}? ${between}? ${between}? ${what} ${between}? ab|af|av|fra|aus|ud`,
  `meld|melde|melden|melder|schrijf|schrijven <me> ${between}? af|av|fra|uit|ud|ut ${between}? ${between}? ${what}`,
  'berhenti|brenti kerja|merokok|minum|makan|jadi|menjadi|bekerja|sekolah|kuliah|kursus|ngegym|ngajar|narik',
  `${what} ~1 üyeliğimi|üyeliği|üyelik|aboneliğimi|aboneliği iptal|sonlandır|dondur`,
  'hủy thẻ|lịch|đơn|vé|phòng|tour|hẹn',
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

/** From, for. */
const from =
  'dall|dell|d|vom|von|aus|bei|beim|für|fuer|zum|zur|beim|voor|van|uit|från|fra|av|af|til|till|du|del|dal|dalla|dallo|dai|da|do|ze|z|zo|iz|s|sa|from|от|з|із|від|από|من|في|de|din';

/** Where nobody can know what it is that they leave, the opt-out stays, open to review. */
export const leavesWhatIsUnknown: readonly Rule[] = [
  {
    id: 'leaves-what-is-unknown',
    kind: 'unlikely',
    reason: 'They want to leave something, and it is not said that the messages are meant.',
    patterns: [
      `${leaving} ${between}? ${between}? ${from} <glue>|<me>? <unknown>`,
      `${from} <glue>|<me>? <unknown> ${between}? ${leavingLast}`,
      `meld|melde|melden|meldet|meldt|trag|trage|tragen ${between}? ${between}? ${between}? ${from} <glue>|<me>? <unknown> <unknown>? ab|af|av|fra|aus|ud`,
      `meld|schrijf <me> af|av|fra|uit|ud|ut ${from} <glue>? <unknown>`,
      `${leaving} <me>|<courtesy>? ${from} <list> na|til|till|for <unknown>`,
      'av|fra|af <list> til|till <unknown>|<leavable>|<thing>',
      'musim|mam|potrebuji|potrebujem|muzu|mozem ~1 odhlasit <unknown>',
      'leiratkozás|leiratkozom|leiratkozok|leiratkozni|leiratkoznék <glue>? <unknown>',
      'תסירו|הסירו|הסר <me> מרשימת|מרשימה <unknown>',
      'отпишите|відпишіть <unknown>',
      '<unknown> üyelikten|abonelikten ~2',
      'berhenti|brenti langganan|berlangganan|melanggan <unknown> ]',
      'đăng ký <unknown>',
      '<unknown> の 登録解除|配信停止|受取拒否',
      '被 我? 拒收',
      'เลิกรับ|ยกเลิกการสมัคร|หยุดส่ง|ปิดรับ|หยุดรับ|งดส่ง <unknown>',
    ],
    for: 'Désinscription de la course',
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
