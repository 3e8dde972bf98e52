import type { Span } from './reading.ts';

/**
 * What phones and mail programs put before a message that is passed on, by language: the short labels of subjects (RFC 5322 knows none of
 * them, so each program has its own), and "forwarded" as a word or with "message". Accents are optional where people leave them out.
 */
const labels: readonly string[] = [
  // English
  'fwd?',
  '(?:begin )?forward(?:ed|ing)?(?: (?:message|text|sms|msg|from|many times|as received))?',
  // German, Dutch
  'wg|weitergeleitete?(?: (?:nachricht|sms|mitteilung))?|weiterleitung',
  'doorst|doorgestuurd(?: (?:bericht|sms))?|doorgezonden(?: bericht)?',
  // French
  'tr|(?:message |sms )?transf[ée]r[ée]e?s?|(?:message |sms )?(?:re)?transmis|transfert',
  // Spanish, Portuguese, Italian, Romanian
  'rv|(?:mensaje |sms )?reenviad[oa]|reenv[ií]o',
  'enc|(?:mensagem |sms )?(?:re)?encaminhad[oa]|reenviada',
  '(?:messaggio |sms )?(?:inoltrat[oa]|girato)|inoltro',
  '(?:mesaj )?(?:redirec[tț]ionat|trimis mai departe)',
  // Scandinavian, Finnish
  'vb|vs|vidarebefordra(?:t|d|de)(?: (?:meddelande|sms))?|videresendt?(?: (?:melding|besked|sms))?',
  'vl|(?:edelleen)?(?:v[äa]litetty|l[äa]hetetty)(?: viesti)?|edelleenl[äa]hetetty(?: viesti)?',
  // Polish, Czech, Slovak, Hungarian, Croatian, Serbian
  'pd|przekazan[eoay](?: (?:dalej|wiadomo[śs][ćc]))?|przes[łl]an[eoay](?: (?:dalej|wiadomo[śs][ćc]))?|podaj dalej',
  'p[řr]eposl[áa]n[éoáýaey](?: (?:zpr[áa]va|spr[áa]va|sms))?',
  'tov|tov[áa]bb[íi]t(?:ott|va)(?: [üu]zenet)?|tov[áa]bb[íi]t[áa]s',
  'proslije[đd]en[oa](?: poruka)?|prosle[đd]en[oa](?: poruka)?',
  // Russian, Ukrainian, Bulgarian, Greek
  'пер|пересл(?:анное|ано|ал|али)(?: сообщение| смс)?|пересланная|переслан[еоі](?: повідомлення)?|пересылаю|препратено',
  'πρθ|προωθ(?:ημένο|ημενο|ήθηκε|ηθηκε|ηση)(?: μήνυμα| μηνυμα)?|προώθηση',
  // Turkish, Hebrew, Arabic
  '[iİı]lt|[iİı]leti(?:ldi|len)(?: mesaj)?|y[öo]nlendiril(?:di|en|mi[şs])(?: mesaj)?',
  'הועבר(?:ה|ו)?|(?:הודעה )?(?:ש?הועברה|מועברת)|הודעה מועברת|מועבר',
  '(?:رسالة |رساله )?(?:مُ?عاد(?:ة)? (?:توجيه(?:ها|ه)?|إرسال(?:ها|ه)?|ارسال(?:ها|ه)?)|(?:تم |تمت )?(?:إ|ا)عادة (?:توجيه(?:ها|ه)?|(?:إ|ا)رسال(?:ها|ه)?)|محو?ّ?لة|محوله|منقولة)|تم (?:ال)?توجيه(?:ها|ه)?',
  // Hindi, Indonesian, Malay, Vietnamese, Thai
  'फॉरवर्ड(?:ेड)?(?: किया गया)?|अग्रेषित(?: संदेश)?',
  '(?:pesan |mesej )?(?:diteruskan|terusan|dimajukan|dipanjangkan)',
  '(?:tin nhắn )?(?:(?:đã |được )?chuyển tiếp)|chuyen tiep',
  '(?:ข้อความ(?:ที่)?)?ส่งต่อ(?:มา|แล้ว)?',
  // Chinese, Japanese, Korean
  '(?:已)?(?:转发|轉發|转寄|轉寄|轉傳|转传)(?:的)?(?:消息|訊息|短信|簡訊|信息|邮件)?',
  '転送(?:された|済み)?(?:メッセージ|メール)?|フォワード',
  '전달(?:된|받은)? ?(?:메시지|문자|메세지)?|포워드',
];

const label = `(?:${labels.join('|')})`;
const space = '[ \\t\\u00a0\\u3000\\u200e\\u200f]';
/** A label is followed by a colon, stands in brackets, or on a line of its own. */
const labelled = `(?:${label}${space}*(?:[:：]|${space}*\\n)|[[(【（]${space}*${label}${space}*[\\])】）]${space}*[:：]?)`;
/** "On Monday Ann wrote:", and lines that say so. */
const wrote =
  '(?:-{2,}[^\\n]{0,40}(?:original|forwarded|weitergeleitet|urspr|transf|reenviad|encaminhad|inoltrat|doorgestuurd|vidarebef|videresend)[^\\n]{0,40}' +
  '|(?:on|le|am|el|op|em|il|den)\\b[^\\n]{4,100}(?:wrote|écrit|schrieb|escribió|schreef|escreveu|scritto|skrev)[^\\n]{0,20}:)[^\\n]*(?:\\n|$)';
const dashed = `-{3,}${space}*${label}${space}*-{2,}`;
const decoration = `(?:(?:${space}|[>*_~]|\\p{Extended_Pictographic}|\\ufe0f|[←-⇿⤴⤵➔-➾])*)`;
const header = new RegExp(`(?:^|\\n|[.!?…。！？]${space}?)${decoration}(?:${dashed}|${wrote}|${labelled})`, 'iu');
const quotedLine = /^[ \t]*>[^\n]*$/gmu;

/** A message that was answered or passed on: with its header, and without. */
export interface PassedOn {
  whole: Span;
  inner: Span;
}

/** What stands below the header of a message that is answered or passed on, and lines behind `>`. */
export function passedOnIn(text: string): PassedOn[] {
  const found: PassedOn[] = [];
  const start = text.length > 6 ? header.exec(text) : null;
  if (start) {
    const from = start.index + start[0].length;
    const to = text.length;
    found.push({ whole: { start: start.index, end: to }, inner: { start: from, end: to } });
  }
  if (text.includes('>'))
    for (const line of text.matchAll(quotedLine)) {
      const span = { start: line.index, end: line.index + line[0].length };
      found.push({ whole: span, inner: span });
    }
  return found;
}
