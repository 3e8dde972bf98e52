import type { Rule } from '../rule.ts';

const kind = 'no-wish';

const not =
  'no|n|ne|pas|nao|non|nicht|keine|niet|inte|ikke|ej|nie|не|لا|ما|אל|לא|jangan|jgn|tak|usah|dung|khong|ko|wag|huwag|mat|na|nahi|nahin|ala|alkaa|nu|μη|μην|nem|nemojte|मत';
const call =
  'appelez|appelle|appeler|telephonez|llamen|llames|llame|llamar|llameis|llamadme|ligue|liguem|ligar|chiamate|chiamatemi|chiamare|chiami|chiamarmi|telefonate|anrufen|anrufe|rufen|ruft|bellen|bel|ring|ringa|ringe|dzwonic|dzwoncie|dzwon|' +
  'volejte|volat|volajte|telefonujte|звоните|звони|звонить|дзвоніть|телефонуйте|дзвонити|звънете|sunati|suna|hivjanak|hivjon|hivj|telefonaljanak|soita|soittako|soittakaa|zovite|zvoni|nazivajte|καλειτε|καλεσετε|τηλεφωνησετε|παρετε|παιρνετε|' +
  'תתקשרו|תתקשר|תתקשרי|להתקשר|تتصل|تتصلوا|تتصلي|تتصلون|تكلموني|telpon|telepon|telfon|telp|nelpon|call|phone|goi|tumawag|tawag|tawagan|कॉल|फोन';
const doNotCall = 'nevolejte|nevolajte|netelefonujte|aramayin|aramayın';
const instead =
  'mejor|solo|solamente|por|prefiero|mieux|plutot|juste|par|un|seulement|melhor|so|apenas|meglio|per|lieber|nur|besser|sondern|bitte|liever|alleen|gewoon|een|eine|hellre|heller|bare|bara|tylko|raczej|lepiej|radsi|radeji|lepsie|лучше|только|просто|' +
  'краще|тільки|saja|just|only|thoi|lang|tin|inkabb|mieluummin|kernemmin|bolje|radije|mai|bine|عدل|بس|افضل|احسن|עדיף|רק|aja|dulu|via|lewat|καλυτερα|pure|send|skicka|sende|posaljite|pošaljite|me|mi|bari|kan|kun|sms|по';
const now =
  'maintenant|avant|ahora|ahorita|antes|agora|adesso|prima|jetzt|vor|gerade|momentan|voor|nu|nå|før|for|innan|teraz|przed|ted|pred|сейчас|до|пока|зараз|поки|сега|acum|inainte|most|elott|τωρα|πριν|sad|prije|الحين|الان|قبل|עכשיו|לפני|abhi|dulu|sekarang|sebelum|muna|truoc|अभी';
const write =
  'sms|smsa|smsen|mensaje|mensajes|texto|whatsapp|escriban|escriba|escribe|escribanme|mandeme|mandenme|mandame|manden|message|ecrivez|ecrire|envoyez|mensagem|escreva|mande|manda|mandem|messaggio|scrivete|scrivetemi|scriva|scrivi|schreiben|schreibt|schreib|nachricht|text|' +
  'appen|app|bericht|berichtje|skriv|melding|besked|pisac|piszcie|napisz|pisz|napiste|napiše|piste|пишите|напишите|напиши|смс|сообщение|сюда|пишіть|напишіть|сюди|повідомлення|пишете|ارسل|ارسلوا|اكتب|اكتبوا|رساله|راسلني|תשלחו|תשלח|הודעה|תכתבו|תכתוב|סמס|' +
  'wa|chat|mesej|nhan|scrieti|scrie|mesaj|irjanak|irjon|irj|uzenet|laita|laittakaa|viesti|viestilla|tekstaa|pisite|poruku|γραψτε|μηνυμα|στειλτε|msg|message|atin|yazin|मैसेज';

const number =
  'numero|nummer|numer|cislo|номер|رقم|nomor|number|מספר|nomer|no|szam|numar|numara|αριθμος|broj|numeroni|so|เลขที่|เบอร์|번호|नंबर|號碼|号码|番号';
const ofWhat =
  'facture|factures|maison|appartement|porte|rue|factura|recibo|casa|piso|departamento|apartamento|calle|puerta|nota|fatura|fattura|civico|appartamento|bolletta|rechnung|hausnummer|wohnung|wohnungsnummer|factuur|huis|huisnummer|woning|faktura|fakturan|fakturaen|fakturaene|husnummer|' +
  'lasku|laskussa|talon|asunnon|mieszkania|domu|faktury|fakturze|rachunku|bytu|fakture|haz|hazszam|szamla|szamlan|apartament|factura|facturii|casei|σπιτιου|τιμολογιο|διαμερισματος|fatura|faturada|faturadaki|kapi|daire|накладной|счете|счёте|дома|квартиры|квартире|чеке|рахунку|будинку|квартири|апартамента|фактурата|' +
  'kuce|stana|racunu|الشقه|شقه|المنزل|البيت|الفاتوره|فاتوره|הדירה|הבית|החשבונית|דירה|בית|bill|flat|house|makan|घर|बिल|rumahnya|rumah|invoice|tagihan|struk|nha|hoa|phong|can|bahay|resibo|บ้าน|ใบเสร็จ|ห้อง|영수증|영수증에|청구서|동호수|집|门牌|門牌|房间|房間|发票|發票|楼|部屋|請求書|領収書|家';
const wrong =
  'mauvais|faux|erroné|equivocado|equivocada|incorrecto|mal|errado|errada|sbagliato|errato|sbagliata|falsch|falsche|falschen|verkeerd|fout|foute|fel|forkert|feil|galen|vaara|vaarin|bledny|zly|zle|niepoprawny|spatne|chybne|zle|gresit|gresita|rossz|hibas|yanlis|λαθος|неверный|неправильный|неправильно|ошибка|не|' +
  'невірний|неправильний|хибний|грешен|грешка|krivi|pogresan|غلط|خطا|خاطئ|טעות|שגוי|לא|galat|गलत|ग़लत|salah|sai|nham|mali|maling|ผิด|잘못|잘못됐어요|틀려요|틀렸어요|错|錯|错了|錯了|間違|間違って|間違い|違い|違います|間違っています|間違えて';

const colour =
  'bleu|bleue|rouge|vert|verte|noir|noire|blanc|blanche|gris|jaune|rose|azul|rojo|roja|verde|negro|negra|blanco|blanca|amarillo|amarilla|preto|preta|branco|branca|vermelho|vermelha|rosso|rossa|nero|nera|bianco|bianca|giallo|blu|blaue|blauer|blauen|rote|roten|roter|schwarze|schwarzen|grune|grunen|weisse|weissen|' +
  'blauwe|rode|zwarte|witte|groene|blaa|bla|blå|rod|röda|røde|svarta|sorte|svarte|vita|hvite|hvide|gron|sininen|punainen|musta|niebieski|niebieska|czerwony|czerwona|czarny|czarna|zielony|modra|modry|cervena|cerveny|cerna|cierna|bila|biela|kek|piros|fekete|albastru|rosu|negru|μπλε|κοκκινο|μαυρο|mavi|mavisi|mavisiyle|kirmizi|siyah|' +
  'синий|синяя|синее|красный|красная|черный|чёрный|белый|зеленый|синій|червоний|чорний|білий|plavi|plava|crveni|crvena|الازرق|الاحمر|الاسود|הכחול|האדום|השחור|nila|biru|merah|hitam|neela|laal|kala|นี้|สีฟ้า|สีแดง|สีดำ|สีขาว|สีเขียว|สีน้ำเงิน|สีชมพู|蓝色|藍色|红色|紅色|黑色|白色|青|赤|黒|파란색|빨간색|검은색|파란|빨간';
const interests =
  'interesse|interesser|interesa|interesan|interessa|interessam|interessano|interessiert|interessieren|interesseert|interesserad|intresserad|interessert|geinteresseerd|interessato|interessata|interesado|interessado|interesserar|interessert|interesseret|interesuje|zajima|nezajima|zaujima|nezaujima|erdekel|intereseaza|ενδιαφερει|интересует|цікавить|zanima|يهمني|מעניין|מעניינת|ilgilenmiyorum|kiinnosta|tertarik|' +
  'ไม่เอา|不要|不想要|いらない|いりません|관심|필요';

const list =
  'liste|lista|list|listan|listen|lijst|listy|listiny|listalta|listaltanne|seznamu|zoznamu|списка|списку|листа|списъка|daftar|danh|sach|λιστα|листе|popisa|liste|cua|grupo|turma|gruppo|gruppe|groep|groupe|grupy|группы';
const remove =
  'tirar|sair|salir|salirme|uscire|quiteme|quitenme|quitame|saqueme|saquenme|sacame|borrenme|quitar|tira|tirem|tire|remova|removam|retirem|toglietemi|togli|togliete|cancellatemi|nehmen|nehmt|nimm|streichen|streicht|haal|haalt|schrap|ta|stryk|fjern|slet|slett|radera|meld|melde|' +
  'poistakaa|poista|ottakaa|skreslic|skreslcie|wypiszcie|wykreslcie|wykreslic|usuncie|vymazte|vyskrtnete|vyskrtnite|odstrante|vegyenek|vegyen|toroljenek|huzzanak|scoateti|stergeti|βγαλτε|διαγραψτε|σβηστε|cikarin|cikarin|silin|уберите|удалите|вычеркните|снимите|' +
  'приберіть|видаліть|викресліть|احذفوني|شيلوني|احذفوا|شيلوا|תורידו|תמחקו|תסירו|תוציאו|hapus|keluarkan|coret|xoa|gach|把|外して|外してください|消して|enlevez|retirez|supprimez|rayez|maknite|izbrisite|obrisite|изтрийте|махнете|빼주세요|빼|삭제|พาออก|ลบ';
const waiting =
  'attente|espera|attesa|asteptare|αναμονης|ожидания|очікування|чакащите|cekanje|cekanja|oczekujacych|rezerwowej|bekleme|tunggu|cho|invites|invitados|invitati|convidados|gaste|gästen|gasten|gæster|gjester|gosci|hostu|гостей|invitatilor';
const waitingList =
  'warteliste|wachtlijst|vantelistan|väntelistan|vantelista|ventelisten|venteliste|jonotuslistalta|jonotuslista|varolistarol|varólistáról|varolista|gasteliste|gastenlijst|gastlistan|gjestelisten|gaestelisten|poradniku|poradnika|cakaciu|cekaciho|cekaci|čekací|čakacej|resepsi|候补|候補|キャンセル待ち|대기|대기자|คิว|รอคิว|الانتظار|انتظار|המתנה|ההמתנה';
const day =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|segunda|terca|quarta|quinta|sexta|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|' +
  'mandag|tirsdag|onsdag|torsdag|fredag|lordag|lørdag|sondag|søndag|mandag|måndag|tisdag|lördag|söndag|poniedzialek|wtorek|srode|czwartek|piatek|sobote|niedziele|pondeli|utery|stredu|ctvrtek|patek|sobotu|nedeli|piatok|stvrtok|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|понеділок|вівторок|середу|четвер|пятницю|суботу|неділю|' +
  'cena|fiesta|festa|festen|boda|fete|mariage|hochzeit|feier|feest|bruiloft|wesele|svatbu|comida|almuerzo|almoco|jantar|pranzo|diner|dejeuner|repas|mittagessen|abendessen|middag|frokost|obiad|obed|manana|amanha|domani|demain|morgen|imorgen|imorgon|jutro|zitra|завтра|ingredientes|ingredients|ingredienti|zutaten|compras|courses|spesa|einkauf';
const forDay =
  'de|del|du|da|do|di|della|dello|dei|pour|para|por|fur|für|vom|am|voor|van|for|til|till|na|pro|для|на|od|per|delle|ze|z';

/** What reads like a wish in other languages than English, and is about a call, a house number, a colour or a list for a day. */
export const otherMattersOfLanguages: readonly Rule[] = [
  {
    id: 'write-instead-languages',
    kind,
    reason: 'They ask to be written to instead of called.',
    patterns: [
      `${not} ~2 ${call} ~6 [ ${instead}? ${instead}? ${write}`,
      `${not} ~2 ${call} ~3 [ ~5 [ ${instead}? ${instead}? ${write}`,
      `${not} ~2 ${call} ~1 ${instead} ${instead}? ${write}`,
      `${not} ~2 ${call} ~2 ${now}`,
      'nicht|niet mehr|meer? vor|nach|voor|na ~2 anrufen|bellen|melden',
      `${doNotCall} ~4 [ ${instead}? ${instead}? ${write}`,
      `${doNotCall} ~4 [ ~5 [ ${instead}? ${instead}? ${write}`,
      'call|phone|कॉल mat|na|nahi|मत ~3 [ ~1 message|msg|sms|whatsapp|text|मैसेज',
      `ring inte|ikke ~4 [ ${instead}? ${instead}? ${write}`,
      `ring inte|ikke ~4 [ ~5 [ ${instead}? ${instead}? ${write}`,
      'อย่า|ไม่ต้อง|อย่าเพิ่ง โทร ~8 พิมพ์|ทัก|ไลน์|แชท|ข้อความ',
      'อย่า|ไม่ต้อง|อย่าเพิ่ง โทร ~3 [ ~3 [ ~1 พิมพ์|ทัก|ไลน์|แชท|ข้อความ',
      '别|不要|別 打电话|打電話|打 ~2 [ ~4 [ ~1 发|發|传|傳 消息|短信|簡訊|訊息|微信',
      '别|不要|別 打电话|打電話|打 ~2 [ ~1 发|發|传|傳 消息|短信|簡訊|訊息|微信',
      '電話しないで|電話しないでください [ ~1 メッセージ|メール|SMS|LINE',
      '電話 しないで|しないでください|は ~2 [ ~1 メッセージ|メール|SMS|LINE',
      '전화 ~3 문자|톡|카톡|메시지',
    ],
    for: 'Ne m’appelez pas je suis en réunion, envoyez un sms',
    against: 'Ne m’appelez plus, et plus de sms',
  },
  {
    id: 'wrong-house-number',
    kind,
    reason: 'They speak of the number of a house, a flat or an invoice.',
    patterns: [
      '部屋|住所|注文|郵便|カード|車 番号が間違って',
      `${wrong} ~1 ${number} ~2 ${ofWhat}`,
      `${ofWhat} ~3 ${wrong}`,
      `${wrong} ~1 ${ofWhat} ~2`,
      `${number} ~2 ${ofWhat} ~3 ${wrong}`,
    ],
    for: 'Błędny numer mieszkania, powinno być 5',
    against: 'Błędny numer',
  },
  {
    id: 'another-colour',
    kind,
    reason: 'They want something in another colour.',
    patterns: [`${colour} ~4 ${interests}`, `${interests} ~2 ${colour}`],
    for: 'El azul no me interesa, ¿lo tienen en gris?',
    against: 'No me interesa',
  },
  {
    id: 'list-for-a-day',
    kind,
    reason: 'They mean a waiting list, or a list for a day or a feast.',
    patterns: [
      'キャンセル待ち リストから外して',
      `${remove} ~5 ${list} ~2 ${waiting}`,
      `${waiting} listesi|listesinden|lista|liste ~2 ${remove}`,
      `${remove} ~5 ${waitingList}`,
      `${waitingList} ~4 ${remove}`,
      `${remove} ~5 ${list} ${forDay} ${forDay}? ${day}`,
    ],
    for: 'Quíteme de la lista del sábado, voy el domingo',
    against: 'Quíteme de la lista',
  },
];
