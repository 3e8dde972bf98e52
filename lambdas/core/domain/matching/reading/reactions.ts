import { foldText } from './fold.ts';

/** How phones report a reaction in one language: what stands before the quotation of our message, or behind it, delimited by `|`. */
interface Reactions {
  /** `…` stands for what differs: the emoji, the name of the heart. `[a]` an ending that may be there or not, `👍` any emoji. */
  before: string;
  behind?: string;
  /** Words between an emoji alone and the quotation: "👍 to". */
  to?: string;
}

/**
 * How phones report a reaction to a message in plain text. From the strings that Apple's Messages and Google's Messages send to phones that
 * know no reactions.
 */
const byLanguage: Readonly<Record<string, Reactions>> = {
  english: {
    before:
      'liked|loved|disliked|emphasized|emphasised|questioned|laughed at|reacted … to|reacted to|reacted … with|hearted|thumbed up|added … to|replied to|removed … from|un-liked|unliked',
    to: 'to',
  },
  french: {
    before:
      "aime|a aimé|as aimé|adore|a adoré|as adoré|a détesté|n’a pas aimé|n'a pas aimé|n a pas aimé|n’aime pas|rit de|a ri|a ri de|a ri à|a trouvé … drôle|a souligné|a insisté sur|a mis l’accent sur|a mis l'accent sur|a mis en avant|a mis en évidence|a remis en question|a mis en doute|a questionné|a interrogé|a réagi …|réaction … à|réagi …|a retiré … de|a retiré … sur|a retiré … à|a supprimé … de|a supprimé … sur|a trouvé|j’aime|j'aime|j aime",
    behind: 'drôle|aimé|aimée',
    to: 'à|pour|sur|au',
  },
  spanish: {
    before:
      'le gustó|le encantó|le encanta|le gusta|no le gustó|no le gusta|no le ha gustado|le ha gustado|le ha encantado|le ha hecho gracia|le hizo gracia|le dio risa|le pareció …|le ha parecido …|se rió de|se ríe de|se ha reído de|se ha reído con|enfatizó|ha enfatizado|dio énfasis a|dio énfasis en|hizo énfasis en|ha destacado|destacó|resaltó|puso en duda|ha puesto en duda|cuestionó|ha cuestionado|preguntó por|preguntó sobre|reaccionó …|ha reaccionado …|reacción … a|me gusta|me encanta|te gustó|te encantó|quitó … de|quitó … a|ha quitado … de|ha quitado … a|eliminó … de|ha eliminado … de',
    to: 'a|para|en',
  },
  portuguese: {
    before:
      'curtiu|gostou|gostou de|adorou|amou|não gostou de|não gostou|não curtiu|detestou|riu|riu de|riu-se de|riu se de|achou …|deu ênfase a|deu ênfase à|enfatizou|destacou|realçou|questionou|perguntou sobre|pôs em causa|pôs em dúvida|reagiu …|reação … a|removeu … de|removeu … da|retirou … de|retirou … a|retirou … da|eliminou … de',
    to: 'para|a|à|em|por',
  },
  german: {
    before:
      'gefällt|gefällt … nicht|liebt|geliebt|mag|lacht über|lachte über|hat gelacht über|hat über|betont|hinterfragt|gefiel|findet|fand|hat … auf|hat … mit|hat … zu|hat … von|hat … bei|reagierte …|reagiert …|reaktion … auf|hervorgehoben|… entfernt von|… entfernt aus|… gelöscht von',
    behind:
      'nicht|gefällt|gefällt mir|gefällt nicht|gefällt mir nicht|gefällt …|fand …|mochte …|super|toll|gelacht|betont|infrage gestellt|in frage gestellt|hervorgehoben|geliebt|mit … markiert|reagiert|entfernt|lustig|… reagiert|… entfernt|… markiert|… gestellt',
    to: 'zu|auf|an|für|bei',
  },
  italian: {
    before:
      'piace|gli piace|le piace|mi piace|non piace|gli è piaciuto|le è piaciuto|è piaciuto|non gli è piaciuto|non le è piaciuto|non ha gradito|ha gradito|ha messo … a|ha messo in dubbio|ha messo in discussione|ha messo in evidenza|ha adorato|ha amato|adora|ama|ha riso …|ha riso|ride di|ha trovato …|ha enfatizzato|ha evidenziato|ha sottolineato|ha dato enfasi a|ha dubitato di|ha contestato|ha reagito …|reazione … a|ha rimosso … da|ha rimosso … a|ha tolto … da|ha tolto … a|ha eliminato … da',
    to: 'a|per|su',
  },
  romanian: {
    before:
      'apreciază|a apreciat|nu a apreciat|i-a plăcut …|i-a plăcut|nu i-a plăcut|îi place|nu îi place|a iubit|a îndrăgit|iubește|a adorat|a râs …|a râs|a subliniat|a accentuat|a evidențiat|a pus la îndoială|a reacționat …|reacție … la|a eliminat … de la|a eliminat … din|a șters … de la',
    to: 'la|pentru|pe',
  },
  dutch: {
    before:
      'vindt|vond|geliked|liket|likete|hield van|houdt van|is dol op|heeft gelachen om|lachte om|moest lachen om|lacht om|benadrukte|benadrukt|heeft benadrukt|heeft … op|heeft … bij|heeft … van|plaatste … bij|stelde … bij|twijfelt aan|vraagt zich af|zet vraagtekens bij|reageerde …|reageert …|gereageerd …|reactie … op|verwijderde … van|heeft … verwijderd',
    behind: 'leuk|niet leuk|geweldig|grappig|benadrukt|geliket|geliked|… leuk|… gereageerd|… verwijderd',
    to: 'op|voor|naar|aan|bij',
  },
  scandinavian: {
    before:
      'gillar|gillade|älskar|älskade|ogillar|ogillade|skrattade|skrattade åt|skrattar åt|betonade|framhävde|poängterade|ifrågasatte|reagerade …|reaktion …|tog bort … från|likte|likte ikke|liker|elsket|elsker|mislikte|misliker|lo av|ler av|fremhevet|understreket|la vekt på|stilte spørsmål ved|stilte spørsmålstegn ved|reagerte …|fjernet … fra|synes godt om|syntes godt om|synes ikke om|syntes ikke om|kan lide|kunne lide|kan ikke lide|kunne ikke lide|elskede|hader|hadede|lo ad|lo af|grinede ad|grinede af|griner af|griner ad|fremhævede|fremhæver|understregede|lagde vægt på|betvivlede|satte spørgsmålstegn ved|stillede spørgsmålstegn ved|reagerede …|fjernede … fra',
    to: 'till|på|til|för|for',
  },
  finnish: {
    before:
      'tykkäsi|tykkäsi …|ei tykännyt …|ei pitänyt …|piti …|pitää …|rakasti|rakasti …|rakastaa|rakastaa …|nauroi …|nauroi|naurahti …|korosti|korosti …|painotti …|kyseenalaisti|kyseenalaisti …|reagoi …|reaktio …|poisti …',
    to: 'viestiin|viestille|kohteeseen',
  },
  polish: {
    before:
      'polubił[a]|polubiono|lubi|nie polubił[a]|nie lubi|podoba się|nie podoba się|nie spodobało się|spodobało się|pokochał[a]|kocha|uwielbia|śmieje się z|zaśmiał[a] się z|roześmiał[a] się z|rozbawiło|rozśmieszyło|podkreślił[a]|podkreślono|wyróżnił[a]|zaakcentował[a]|zakwestionował[a]|pyta o|zapytał[a] o|zareagował[a] …|reakcja … na|usunął … z|usunęła … z|usunięto … z|usunął[a] … z|usunął/usunęła … z',
    to: 'na|do|dla|w',
  },
  czechAndSlovak: {
    before:
      'líbí se|líbí se …|nelíbí se|nelíbí se …|líbilo se|líbilo se …|nelíbilo se …|miluje|zamiloval[a] si|směje se|směje se …|smál[a] se|smál[a] se …|zasmál[a] se|zasmál[a] se …|rozesmálo …|rozesmálo|zdůraznil[a]|zdůrazňuje|zpochybnil[a]|zpochybňuje|reagoval[a] …|reakce …|odebral[a] … z|odebral[a] … od|odstranil[a] … z|páči sa|páči sa …|nepáči sa|nepáči sa …|páčilo sa|páčilo sa …|smeje sa|smeje sa …|zasmial[a] sa|zasmial[a] sa …|zasmiala sa …|zdôraznil[a]|zdôrazňuje|spochybnil[a]|spochybňuje|reakcia …|odstránil[a] … z|odobral[a] … z',
    to: 'na|k|ke|ku|pro|pre',
  },
  hungarian: {
    before:
      'tetszett|tetszett …|tetszik|tetszik …|nem tetszett|nem tetszett …|nem tetszik …|kedvelte|kedveli|nem kedvelte|imádta|imádja|szerette|nevetett|nevetett …|nevet …|kiemelte|hangsúlyozta|megkérdőjelezte|rákérdezett …|reagált …|reakció …|eltávolította … innen|eltávolított …',
    behind: '… reagált|… reagált …|… reagált: …',
    to: 'erre|ehhez|az|a',
  },
  croatianAndSerbian: {
    before:
      'sviđa mu se|sviđa joj se|sviđa se|ne sviđa mu se|ne sviđa joj se|ne sviđa se|svidjelo mu se|svidjelo joj se|svidjelo se|nije mu se svidjelo|dopada mu se|dopada joj se|voli|obožava|smije se|smije se …|smeje se …|nasmijao se …|nasmijala se …|nasmejao se …|naglasio je|naglasila je|naglasio|naglasila|naglasio/la|istaknuo|istaknula|istaknuo je|istaknula je|doveo … u pitanje|dovela … u pitanje|doveo u pitanje|dovela u pitanje|pita se za|reagirao …|reagirala …|reagovao …|reagovala …|reakcija … na|uklonio … s|uklonila … s|uklonio … sa|uklonio … iz|uklonila … sa|lajkao|lajkala',
    to: 'na|za|u',
  },
  bulgarian: {
    before:
      'хареса|хареса …|харесва|не хареса|не харесва|обикна|обича|обожава|засмя се на|засмя се …|смее се на|подчерта|наблегна на|постави под въпрос|постави под съмнение|реагира …|реакция … на|премахна … от',
    to: 'на|за|към',
  },
  greek: {
    before:
      'άρεσε|του άρεσε|της άρεσε|δεν άρεσε|δεν του άρεσε|δεν της άρεσε|του αρέσει|της αρέσει|αγάπησε|λάτρεψε|γέλασε|γέλασε με|τόνισε|έδωσε έμφαση σε|έδωσε έμφαση στο|υπογράμμισε|αμφισβήτησε|αναρωτήθηκε για|αντέδρασε …|αντίδραση … σε|αφαίρεσε … από|έκανε like σε|έκανε like στο',
    to: 'σε|στο|στη|για|προς',
  },
  russian: {
    before:
      'понравилось|нравится|не понравилось|не нравится|любит|полюбил[а]|обожает|не любит|смеётся над|смеялся над|смеялась над|посмеялся над|посмеялась над|посмеялся[ась] над|рассмеялся над|выделил[а]|подчеркнул[а]|акцентировал[а]|сомневается в|усомнился в|усомнилась в|поставил[а] под сомнение|поставил[а] 👍…|отреагировал[а] …|реакция …|отметка …|отметил[а] …|удалил[а] … с|удалил[а] … из|убрал[а] … с|убрал[а] … из|снял[а] … с',
    to: 'на|к|для|до|за',
  },
  ukrainian: {
    before:
      'вподобав|вподобала|вподобав[ла]|вподобано|уподобав|уподобала|уподобав[ла]|сподобалося|сподобалось|подобається|не сподобалося|не сподобалось|не подобається|любить|обожнює|сміється з|сміється над|посміявся з|посміялася з|засміявся з|наголосив на|наголосила на|наголосив[ла] на|наголосив|підкреслив|підкреслила|поставив під сумнів|поставила під сумнів|поставив 👍…|поставила 👍…|відреагував …|відреагувала …|відреагував[ла] …|реакція …|вилучив … з|вилучила … з|видалив … з|видалила … з|прибрав … з',
    to: 'на|до|для|за',
  },
  turkish: {
    before: 'beğendi|bayıldı|güldü|sevdi|sorguladı|vurguladı|beğenmedi',
    behind:
      'iletisini … beğendi|iletisini … beğenmedi|iletisini … sevdi|iletisini beğendi|iletisini vurguladı|iletisini sorguladı|iletisine güldü|iletisine … tepki verdi|iletisine … tepkisi verdi|iletisine 👍…|iletisinden … kaldırdı|mesajını … beğendi|mesajını … beğenmedi|mesajını … sevdi|mesajını vurguladı|mesajını sorguladı|mesajına güldü|mesajına … tepki verdi|mesajına … tepkisi verdi|mesajına … bıraktı|mesajına 👍…|mesajından … kaldırdı|sözünü beğendi|sözünü sevdi|gönderisini … beğendi|gönderisine … tepki verdi|için 👍|beğendi|sevdi|güldü',
    to: 'için',
  },
  hebrew: {
    before:
      'אהב[ה] את|אהבתי את|לא אהב[ה] את|אהב[ה]|צחק[ה] מ|צחק[ה] על|הדגיש[ה] את|הדגיש[ה]|הטיל[ה] ספק ב|הטיל[ה] ספק|הגיב[ה] …|תגובה …|הסיר[ה] … מ|הסיר[ה] …|סימן[ה] …|התלהב[ה] מ',
    to: 'ל|אל|על',
  },
  arabic: {
    before:
      'أعجبه|أعجبها|أعجبني|لم يعجبه|لم يعجبها|أحب|أحبت|أحببت|ضحك على|ضحكت على|أكد|أكد على|أكدت على|شدد على|شددت على|استفسر عن|استفسرت عن|تساءل عن|تساءلت عن|شكك في|تفاعل …|تفاعلت …|تم التفاعل …|تم الإعجاب …|الإعجاب …|أبدى إعجابه …|أبدت إعجابها …|أزال … من|أزالت … من|تمت إزالة … من',
    behind: 'ب 👍|بـ 👍',
    to: 'إلى|على|ل|مع',
  },
  hindi: {
    before: 'पसंद किया|पसंद',
    behind:
      'को पसंद …|को नापसंद …|को प्यार …|को बहुत …|पसंद …|पर हंसे|पर हंसा|पर हँसे|पर हँसा|पर हंसी|पर ज़ोर …|पर जोर …|पर सवाल …|पर … प्रतिक्रिया …|पर 👍…|से प्यार …',
    to: 'पर|को',
  },
  chinese: {
    before:
      '喜欢|喜欢了|喜歡|喜歡了|不喜欢|不喜歡|不喜欢了|赞了|讚了|点赞|点赞了|點讚了|爱了|愛了|踩了|大笑|笑了|强调|强调了|強調|強調了|质疑|质疑了|質疑|質疑了|觉得|覺得|对|對|用…回应了|用…回應了|取消了对|取消了對|移除了|移除了对|移除了對|删除了对|刪除了對',
    behind:
      '表示喜…|表示👍|表示赞…|表示強調|表示强调|表示疑…|做出…|按讚|按赞|按了讚|按了赞|按…讚|的…回应|的…回應|的回应…|的回應…|很好笑|很棒|大笑|笑了|的赞|的讚|的爱心|的愛心|的心形|…的反应|传送了…👍…|傳送了…👍…|点了赞|點了讚',
    to: '对|對|给|給',
  },
  japanese: {
    before: 'いいね|リアクション',
    behind:
      'にいいね…|を…いいね…|に…いいね…|が大好き…|に笑…|に大笑い…|を強調…|に疑問…|に…リアクション…|へのリアクション…|への…リアクション|にハート…|からハート…|にスタンプ…|に…と言いました|に対して…リアクション…|に対して…しました|から…を削除しました|にびっくり…|によくないね…',
    to: 'へ|に',
  },
  korean: {
    before: '이|님이|…님이',
    behind:
      '을(를) …|을 좋아…|를 좋아…|을 싫어…|를 싫어…|을 사랑…|를 사랑…|을 강조…|를 강조…|에 …반응…|에 …좋아요…|에 웃…|에 의문…|에 …하트…|에서 …하트…|에서 …제거…|에 공감…|에 대해 …|에 …표시…|님의 …반응…|에 리액션…|에 …남겼…|에 …남김',
    to: '에',
  },
  thai: {
    before:
      'ชอบ|ถูกใจ|รัก|ไม่ชอบ|ไม่ถูกใจ|หัวเราะ|หัวเราะ…|เน้น|เน้นย้ำ|ตั้งคำถาม…|สงสัย|แสดงความรู้สึก …|ตอบสนอง …|ตอบกลับด้วย …|ลบหัวใจ…จาก|ลบ 👍…จาก|ลบความรู้สึก…จาก|ส่ง … ให้',
    to: 'ถึง|ต่อ|กับ|ให้|ไปยัง',
  },
  vietnamese: {
    before:
      'thích|đã thích|yêu thích|đã yêu thích|yêu|đã yêu|không thích|đã không thích|cười|cười vì|cười vào|đã cười|đã cười …|nhấn mạnh|đã nhấn mạnh|đặt câu hỏi|đặt câu hỏi …|đã đặt câu hỏi|đã đặt câu hỏi …|nghi vấn|bày tỏ cảm xúc …|đã bày tỏ cảm xúc …|đã bày tỏ …|đã thả …|thả …|đã phản ứng …|phản ứng …|đã xóa … khỏi|đã gỡ … khỏi',
    to: 'với|cho|vào|đến',
  },
  indonesianAndMalay: {
    before:
      'suka|menyukai|menyukai …|tidak menyukai|tidak suka|mencintai|menyayangi|gemar|menertawakan|tertawa …|ketawa …|menekankan|menegaskan|mempertanyakan|mempersoalkan|bereaksi …|memberi reaksi …|memberikan reaksi …|reaksi …|menghapus … dari|membuang … daripada|mengalih keluar …',
    to: 'ke|pada|untuk|kepada|terhadap',
  },
  tagalog: {
    before:
      'ni-like|ni-like ang|nag-like sa|gusto|gusto ang|nagustuhan|nagustuhan ang|minahal|minahal ang|hindi nagustuhan|tumawa sa|natawa sa|binigyang-diin|binigyang-diin ang|nag-react …|inalis … sa',
    behind: 'ng 👍',
    to: 'sa',
  },
};

const anEmoji = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u200d\\ufe0f\\u200b]{1,12}';
const special = /[.*+?^${}|()\\]/gu;
const literal = (typed: string): string =>
  foldText(typed)
    .replace(special, '\\$&')
    .replace(/\[(.+?)\]/gu, '(?:/?$1|\\($1\\))?')
    .replaceAll('👍', anEmoji);
const phrase = (typed: string): string => typed.split(/ ?… ?/u).map(literal).join('.{0,28}');
const phrases = (lists: readonly (string | undefined)[]): string =>
  lists
    .flatMap((list) => list?.split('|') ?? [])
    .map(phrase)
    .join('|');

const all = Object.values(byLanguage);
const emoji = `${anEmoji} ?(?:${phrases(all.map(({ to }) => to))})?`;
const invisible = '[\\s\\u200a-\\u200f\\u2060\\ufeff]*';
/** Between the words of a phone and the quotation: an article, "the message", a colon, a hyphen. */
const joint =
  '(?: ?(?:an?|the|le|la|l|das|die|den|een|het|el|o|os|il|lo|ang))?(?: ?(?:message|nachricht|mensaje|mensagem|messaggio|bericht|meddelandet|meldingen|beskeden|viesti|wiadomosc|zpravu|spravu|mesajul|poruku|сообщение|повідомлення|съобщение|το|τη|pesan|mesej|tin nhan|ข้อความ))?[:：־-]?';

/** What stands before a quotation that was reacted to; on text in lower case without accents. */
export const reactionBefore = new RegExp(
  `^${invisible}(?:${phrases(all.map(({ before }) => before))}|${emoji})${joint}${invisible}$`,
  'u',
);
/** What stands behind it. */
export const reactionBehind = new RegExp(
  `^${invisible}(?:${phrases(all.map(({ behind }) => behind))})${invisible}$`,
  'u',
);
