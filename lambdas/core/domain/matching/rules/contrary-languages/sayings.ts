/** "My child sent TERM", "TERM was a mistake", "what does TERM mean": words that say the same in many languages, in one list each. */
const child =
  'sohn|tochter|enkel|enkelin|kind|fils|fille|enfant|hijo|hija|niño|niña|nieto|nieta|filho|filha|neto|neta|figlio|figlia|bambino|nipote|' +
  'zoon|zoontje|dochter|dochtertje|kleinzoon|sonen|sønn|sønnen|dotter|datter|barn|barnet|barnebarn|syn|synek|corka|dcera|dcéra|fiam|lanyom|gyerek|gyerekem|unokam|' +
  'fiul|fiica|copilul|nepotul|poika|poikani|tytar|lapsi|lapseni|сын|сынок|дочь|дочка|ребенок|внук|внучка|син|донька|дитина|онук|γιος|κορη|παιδι|εγγονος|' +
  'oglum|kizim|cocuk|cocugum|ابني|بنتي|ولدي|طفلي|הבן|הבת|הילד|הילדה|הנכד|beta|beti|bachche|bachcha|बेटे|बेटा|बेटी|बच्चे|anak|cucu|ลูก|หลาน|孩子|儿子|女儿|小孩|兒子|女兒|子供|子ども|息子|娘|孫|애가|아이가|아들이|딸이|손자가';
const sent =
  'geschickt|geschrieben|gesendet|gedrückt|getippt|tapé|envoyé|appuyé|écrit|mandó|envió|escribió|pulsó|puso|mandou|enviou|apertou|escreveu|digitou|scritto|mandato|inviato|premuto|digitato|' +
  'gestuurd|gedrukt|getypt|verstuurd|skickade|skickat|tryckte|skrev|sendte|trykket|trykkede|sendt|skrevet|wysłał|wysłała|napisał|napisała|kliknął|kliknęła|nacisnął|poslal|poslala|napsal|napsala|zmáčkl|stlačil|napísal|' +
  'küldte|írta|nyomta|trimis|apasat|scris|lähetti|painoi|kirjoitti|отправил|отправила|нажал|нажала|написал|написала|надіслав|надіслала|натиснув|натиснула|написав|έστειλε|πάτησε|έγραψε|gönderdi|yazdı|bastı|attı|' +
  'ارسل|ارسلت|ضغط|ضغطت|كتب|كتبت|שלח|שלחה|לחץ|לחצה|כתב|כתבה|bheja|dabaya|bhej|भेजा|दबाया|kirim|pencet|tekan|nekan|hantar|nhắn|bấm|nag|กด|ส่ง|按|按的|按到|发|发的|点|点的|發的|送りました|押しました|送って|押して|눌렀어요|눌렀|보냈|보냈어요|눌렀나';
/** Of what is past: "STOP this is a mistake" speaks of the number. */
const was =
  'war|was|var|byl|bylo|była|było|volt|fue|foi|etait|fost|byla|bola|bol|ήταν|היה|היתה|היו|كان|كانت|был|была|було|була|tadi|oli';
const aMistake =
  'versehen|irrtum|fehler|tippfehler|vergissing|fout|foutje|misstag|fejl|feil|pomyłka|pomyłką|błąd|omyl|chyba|tévedés|greșeală|error|errore|erreur|erro|engano|sbaglio|svista|equivocación|ошибка|ошибкой|помилка|помилкою|' +
  'грешка|greška|λάθος|בטעות|טעות|غلط|بالغلط|بالخطا|salah|nhầm|vahinko|virhe';
const means =
  'bedeutet|betekent|betyder|betyr|znaczy|oznacza|znamena|jelent|inseamna|σημαίνει|означает|значит|означає|معنى|matlab|मतलब|artinya|maksudnya|nghĩa|ibig|หมายถึง|หมายความ|แปลว่า|是什么意思|什么意思|什麼意思|意味|뜻|뜻이|뭐예요|뭔가요|뭐죠|significa|signifie|demek|jelenti|merkitsee|tarkoittaa';
const costs =
  'kostet|kost|costa|cuesta|coute|custa|kosztuje|stojí|koster|kostar|costă|κοστίζει|стоит|коштує|koliko|maksaa|kerül|biaya|bayar';
const iSent =
  'puse|mande|envie|escribi|mandei|enviei|escrevi|digitei|scritto|mandato|inviato|geschickt|geschrieben|gesendet|gemeint|gestuurd|bedoeld|skickat|sendt|skrevet|skrivit|wyslalem|wyslalam|pisalem|pisalam|poslal|poslala|psal|psala|' +
  'писал|писала|отправлял|отправляла|надсилав|надсилала|bheja|likha|भेजा|लिखा|envoye|ecrit|tape';

/** Patterns around a term that somebody else sent, or that was a mistake; it comes before what says that the term was sent. */
export const sentByAnother: readonly string[] = [
  `${child} ~3 ${sent} ~1 TERM`,
  `${child} ~2 TERM ~1 ${sent}`,
  `TERM ~3 ${child} ~2 ${sent}`,
  `<not> ~1 ${iSent} ~2 TERM`,
  `TERM <glue>|<me>? <glue>|<me>|<asking>? <not> <me>? ${iSent}`,
  'TERM maine|मैंने nahi|nahin|nhi|नहीं',
  `TERM <glue>? ${was} ~1 ${aMistake}`,
  `TERM ${aMistake} ${was}`,
];
/** Patterns around a term whose meaning or price they ask for. */
export const asksWhatItIs: readonly string[] = [
  `${means} ~3 TERM`,
  `TERM ~3 ${means}`,
  `^ <courtesy>? <glue>|<asking>? ${costs} ~4 TERM`,
];

const wait =
  'attendez|attends|warte|warten|wartet|wacht|vanta|vänta|vent|odota|odottakaa|poczekaj|poczekajcie|czekaj|czekajcie|pockej|pockejte|počkajte|varj|várj|varjon|asteapta|asteptati|περίμενε|περιμένετε|bekle|bekleyin|' +
  'подождите|подожди|погодите|погоди|секунду|минутку|зачекайте|чекай|чекайте|изчакай|изчакайте|pricekaj|pricekajte|sacekaj|انتظر|استنى|استنوا|לחכות|רגע|חכו|ruko|rukiye|tunggu|sebentar|bentar|khoan|teka|sandali|เดี๋ยว|เดี๋ยวก่อน|' +
  '等等|等一下|等下|待って|待ってください|ちょっと|잠깐|잠깐만|잠깐만요|espera|esperen|espere|esperad|aspetta|aspettate|aspetti|espera|espere|momentito';
/** "Stop, wait": said to the other in a conversation. */
export const waitsInLanguages: readonly string[] = [
  `^ <courtesy>? TERM [ <courtesy>? ${wait}`,
  `^ <courtesy>? TERM ${wait} ]`,
  `^ <courtesy>? ${wait} [ TERM`,
  '^ <courtesy>? TERM [ а разве|как|что|когда|почему',
];
