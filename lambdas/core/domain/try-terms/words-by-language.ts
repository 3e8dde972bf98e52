/** What people write to a business every day, in one language, space-delimited. */
interface EverydayWords {
  language: string;
  /** What they answer with one word. */
  answers: string;
  /** What stands inside of replies of any kind. */
  inside: string;
}

/** Of the languages of the shipped terms; beside them count the words that the rules for replies know: `languages/` of the matching. */
export const wordsByLanguage: readonly EverydayWords[] = [
  {
    language: 'English',
    answers:
      'no y n c yep nope sure great fine perfect confirm confirmed call here later tomorrow tonight price 1 2 3 start help info top super cool done paid book open free available interested what when where who how why maybe correct wrong monday tuesday ' +
      'wednesday thursday friday saturday sunday busy pass love loved loves agreed absolutely definitely awesome amazing excellent wonderful lovely lol haha hmm oh soon always never sometimes nothing anything everything something someone nobody nice sold ' +
      'bought received arrived coming driving sleeping working home fair deal welcome congrats congratulations happy birthday again yup bye goodbye sweet noted understood whatever none both either neither two three four five six seven eight nine ten ' +
      'one zero first second',
    inside:
      'in by is are was be we they over back go get take see day week month year house number text message phone name list wait change move run turn close finish last next less new old there money she he him her his hers its their theirs himself herself ' +
      'yourself themselves were been being had did doing should might shall above after against along also although among another anyone around because before behind below beside between beyond down during each else enough everyone except few into many much near ' +
      'often only onto others own quite rather same several since some still than then through together too toward under until upon very via while whole within yet ago almost alone better best bad worse big small little large short high low early late fast ' +
      'slow easy hard hot cold full empty true false real different important possible ready sick young blue black white green buy buying buys pay paying pays hold holding waiting keep keeping kept bring brought build break broke carry catch check choose ' +
      'clean click collect compare continue cost cover cut decide deliver drop eat enjoy enter expect explain fall feel felt fill find found fit fix follow forget gave give given gone grow guess happen hear heard hit hope hurry join knew known lead learn ' +
      'left lie listen live look looking lose lost made make making mean meant meet miss missed ordered park picked play pull push put ran read receive remember rent repair reply rest return ride ring sat save saw says seem seen sell selling send sent serve ' +
      'set share show shut sign sit sleep sound speak spend spent stand stay step store study swap talk talking teach think thinking thought took touch trade travel understand use used using walk watch wear went win wonder won worry worth write wrote ' +
      'address age air answer area baby bag bank bed bill bit block body box boy brother business cash center child children city coffee company computer country couple credit customer dad daughter dealer deposit dog doctor door driver eye eyes face fact ' +
      'family father feet fire floor food foot friend friends fun garage gas gift girl guy hair half hand hands head health heart hour hours husband idea insurance key keys kid kids lady land law life light line loan lot luck manager men mile miles minute ' +
      'minutes mind mom moment monthly mother mum night note office oil paper parent parents part parts person photo picture place point problem quality question rate reason road room sale salesman school seat side size sms son song space special spot staff ' +
      'state stock story street student summer sun table team thing tire tires town trucks vehicle view wall war water way weather web wedding weekend wife winter woman women word words world years yesterday january february march april june july august ' +
      'september october november december',
  },
  {
    language: 'French',
    answers:
      'non daccord parfait bien demain aujourdhui combien quand qui quoi pourquoi confirme lundi mardi mercredi jeudi vendredi samedi dimanche libre occupe achete vendu super genial compris',
    inside:
      'une est sont sur dans elle prix heure jour semaine mois maison numero telephone venir avoir bonne ils elles ses son leur notre rien aussi tres comme toujours apres avant chez entre sous acheter achat vendre payer attendre attends dois suis ont sera ' +
      'etait fait vu vais voir savoir dire prendre donner parler aimer aime passer homme femme enfant famille ami argent rouge grand petit nouveau',
  },
  {
    language: 'Spanish',
    answers:
      'no vale bueno bien claro perfecto manana hoy cuanto cuando donde quien que porque confirmo lunes martes miercoles jueves viernes sabado domingo ocupado ocupada vendido entendido listo',
    inside:
      'pero son usted precio hora semana casa numero telefono venir ir hacer tener ella ellos ellas nosotros menos muy mucho nada algo otro tambien aun siempre antes despues entre sobre hasta comprar compra vender pagar pago esperar espera puedo debo soy ' +
      'eres somos estoy estaba fue ver saber decir hablar pasar hombre mujer hijo familia amigo dinero grande pequeno nuevo',
  },
  {
    language: 'Portuguese',
    answers:
      'nao certo claro perfeito amanha hoje quanto quando onde quem porque confirmo segunda terca quarta quinta sexta sabado domingo ocupado ocupada vendido entendido pronto',
    inside:
      'voce preco hora semana casa numero telefone vir ir fazer ter marcar ele ela eles elas lhe menos muito tudo nada algo outro tambem ainda sempre antes depois entre sobre ate comprar compra vender pagar pago esperar espera sou somos estou estava foi ' +
      'estar ver saber dizer falar amo passar homem mulher filho familia amigo dinheiro grande pequeno novo',
  },
  {
    language: 'German',
    answers:
      'nein gut gern gerne genau klar passt super perfekt heute spater wann wo wer was wie warum montag dienstag mittwoch donnerstag freitag samstag sonntag beschaftigt verkauft gekauft erledigt verstanden einverstanden',
    inside:
      'ein eine aber ist sind wir preis uhr zeit woche monat haus hause nummer telefon kommen gehen machen haben ihn ihm dich dir sein seine dein deine unser dass wenn weil als nur auch noch schon sehr immer nichts etwas hier dort dann nach vor bei uber ' +
      'unter durch gegen kaufen verkaufen zahlen bezahlen warten warte soll hat hatte bin bist war wird werden sagen sehen wissen geben nehmen liebe lieben frau freund geld leben gross klein neu alt ganz',
  },
  {
    language: 'Italian',
    answers:
      'no bene certo perfetto domani oggi quanto quando dove chi cosa perche confermo lunedi martedi mercoledi giovedi venerdi sabato domenica occupato occupata venduto capito pronto',
    inside:
      'sono in io lei suo prezzo ore giorno settimana mese casa numero telefono venire andare avere egli noi loro ti ci vi anche ancora gia sempre molto poco niente qualcosa altro prima dopo tra sopra fino comprare compro vendere pagare pago aspettare ' +
      'aspetta sei siamo sto stavo essere stare vedere sapere dire dare parlare amo passare uomo donna figlio famiglia amico soldi grande piccolo nuovo',
  },
  {
    language: 'Dutch',
    answers:
      'nee goed prima oke vandaag later wanneer waar wie wat hoe waarom maandag dinsdag woensdag donderdag vrijdag zaterdag zondag bezig verkocht gekocht begrepen akkoord',
    inside:
      'maar is zijn naar in jij wij prijs uur tijd week maand huis thuis nummer telefoon komen gaan doen hebben hij zij hem haar onze als ook heel altijd niets iets hier daar bij over onder door tegen kopen verkopen betalen wachten wacht mag heeft had bent ' +
      'was wordt zeggen zien weten geven nemen liefde vrouw vriend geld mensen leven groot klein nieuw oud',
  },
  {
    language: 'Swedish, Norwegian and Danish',
    answers:
      'nej nei bra godt fint perfekt imorgon imorgen idag nar hvornar var hvor vem hvem vad hva hvad hur hvordan mandag tisdag tirsdag onsdag torsdag fredag lordag sondag upptagen opptatt optaget sald solgt kopt',
    inside:
      'ett men ar vi pris vecka uke uge manad maned hus hjem arbete jobb jobbet nummer telefon komma komme ga gjore ha han hon dig deg sig seg sitt som bara bare kun ocksa ogsa enn alltid altid allt alt nagot noe noget har hade hadde havde maste skal ska ' +
      'blir bliver bli kopa kjope kobe salja selge saelge betala betale vanta vente saga sige veta vite vide ge gi give karlek kjaerlighed mand kvinna kvinne barn venn ven pengar penger penge stor liten lille ny gammal',
  },
  {
    language: 'Finnish',
    answers:
      'ei terve selva sopii huomenna tanaan milloin missa kuka mika miten miksi maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai kiireinen myyty ostettu',
    inside:
      'tai mutta ovat mina sina tama auton hinta ajan paiva viikko kuukausi koti tyo numero puhelin tulla menna tehda olla han he minun sinun hanen meidan tuo joka kun jos niin vain myos viela aina koskaan mitaan jotain taalla siella ennen jalkeen ilman ' +
      'ostaa myyda maksaa odottaa odota voin pitaa olen olet oli ollut saada sanoa nahda tietaa antaa ottaa rakkaus mies nainen lapsi ystava raha ihmiset elama iso pieni uusi vanha',
  },
  {
    language: 'Polish',
    answers:
      'nie dobrze dobra jasne super jutro dzis dzisiaj kiedy gdzie kto co jak ile dlaczego poniedzialek wtorek sroda czwartek piatek sobota niedziela zajety zajeta sprzedane kupione rozumiem',
    inside:
      'lub albo ale jest pan pani moja cena godzina czas tydzien miesiac dom praca numer telefon przyjsc isc robic miec wieczor ona ono oni one jego jej ciebie ci was przez przy przed pod nad oraz bardzo tylko tez jeszcze zawsze wszystko nic cos tam kupic ' +
      'sprzedac zaplacic place czekac czekam musze jestem byl byla bylo bedzie widziec wiedziec dac mowic milosc kocham czlowiek kobieta dziecko rodzina przyjaciel pieniadze duzy maly nowy stary',
  },
  {
    language: 'Czech and Slovak',
    answers:
      'ne nie dobre jasne zitra zajtra dnes kdy kedy kde kdo kto co jak ako kolik kolko proc preco pondeli utery utorok streda ctvrtek stvrtok patek piatok sobota nedele nedela prodano predane rozumim rozumiem',
    inside:
      'nebo alebo ale jsou v vy cena cas tyden tyzden mesic mesiac dom doma prace praca cislo telefon prijit jit delat ona ono oni tebe ti ktery ktory aby kdyz ked pri pred pod nad velmi jen len taky tiez jeste vzdy vsechno vsetko nic neco nieco tady tam ' +
      'koupit kupit prodat predat zaplatit cekat cakat muzu mozem musim jsem som byl bol bude videt vediet laska clovek zena dite dieta rodina penize peniaze velky maly novy stary',
  },
  {
    language: 'Romanian',
    answers:
      'bine perfect sigur maine azi astazi cand unde cine ce cum cat luni marti miercuri joi vineri sambata duminica ocupat ocupata vandut inteles',
    inside:
      'sau sunt pentru in noi mea pret pretul timp zi saptamana luna casa munca numar telefon veni merge face avea seara ea ele iti isi lui daca foarte doar numai inca mereu tot nimic ceva aici acolo inainte dupa pana cumpara cumpar vinde plati platesc ' +
      'astepta astept trebuie esti fost fi vedea sti spune vorbi iubire iubesc femeie copil familie prieten bani mare mic nou vechi',
  },
  {
    language: 'Hungarian',
    answers:
      'nem rendben persze holnap mikor hol ki mi hogyan mennyi miert hetfo kedd szerda csutortok pentek szombat vasarnap elfoglalt eladva megvan ertem',
    inside:
      'egy vagy nincs is kocsi ar ara ido nap honap haz otthon munka szam telefon jonni menni csinalni ti maga teged ot minket ez azt ezt ami aki hogy ha mert csak mar mindig minden semmi valami itt ott elott nelkul alatt venni eladni fizetni varni varok ' +
      'kell vagyok volt lesz lenni latni tudni mondani adni szerelem szeretem ember ferfi gyerek csalad barat penz nagy kicsi uj regi',
  },
  {
    language: 'Turkish',
    answers:
      'hayir sagol olur iyi guzel yarin bugun sonra nezaman nerede kim ne nasil kac neden pazartesi sali carsamba persembe cuma cumartesi pazar mesgul satildi anladim peki',
    inside:
      'veya ama icin ile sen biz siz fiyat saat zaman gun hafta ay ev is numara telefon gelmek gitmek var yok gunaydin onlar sana ona bize size seni onu senin onun bizim sizin ki cok sadece hala hep her hic sey burada orada kadar gibi almak aldim satmak ' +
      'satin odemek bekle bekliyorum olabilir lazim oldu olan gormek bilmek demek vermek sevgi seviyorum adam kadin cocuk aile arkadas buyuk kucuk yeni eski',
  },
  {
    language: 'Russian',
    answers:
      'нет хорошо ладно отлично конечно завтра сегодня потом когда где кто что как сколько почему понедельник вторник среда четверг пятница суббота воскресенье занят занята продано куплено понятно понял ясно',
    inside:
      'или но по до для ты мы вы он она цена время неделя месяц дом работа номер телефон прийти идти делать есть вечер net spasibo privet zavtra segodnya они его её их тебе тебя вам ему ей свой наш ваш который чтобы если только тоже ещё всегда ничего здесь ' +
      'там перед после под над очень купить покупаю продать платить ждать жду могу был была было будет быть видеть знать сказать дать говорить любовь люблю человек женщина ребёнок семья друг деньги большой новый старый',
  },
  {
    language: 'Ukrainian',
    answers:
      'ні вітаю добре гаразд звичайно завтра сьогодні коли де хто що як скільки чому понеділок вівторок середа четвер пятниця субота неділя зайнятий зайнята продано зрозуміло',
    inside:
      'або але по до для ти ви він вона це ціна година тиждень місяць дім робота номер телефон прийти йти робити є вечір вони його її їх тобі тебе вам йому їй свій наш ваш який щоб якщо тільки також ще вже завжди нічого там перед після під над дуже купити ' +
      'продати платити чекати чекаю можу був була було буде бути бачити знати сказати дати говорити любов люблю людина жінка дитина сімʼя друг гроші великий новий старий',
  },
  {
    language: 'Greek',
    answers:
      'όχι καλά καλησπέρα εντάξει αύριο σήμερα πότε πού ποιος τι πώς πόσο γιατί δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή απασχολημένος πουλήθηκε κατάλαβα',
    inside:
      'ο η οι ένα είναι για εγώ εσύ σου τιμή ώρα χρόνος μέρα εβδομάδα μήνας σπίτι δουλειά αριθμός τηλέφωνο αυτός αυτή αυτό εμείς εσείς αυτοί σε του της τους ότι αν μόνο επίσης ακόμα ήδη πάντα όλα όλοι τίποτα κάτι εδώ πριν μετά χωρίς πολύ αγοράζω αγορά ' +
      'πουλάω πληρώνω πληρωμή περιμένω μπορώ πρέπει είμαι ήταν έχω έχει δω ξέρω πω δώσω αγάπη άνθρωπος γυναίκα παιδί οικογένεια φίλος λεφτά μεγάλος μικρός νέος παλιός',
  },
  {
    language: 'Hebrew',
    answers:
      'כן לא טוב בסדר מעולה מחר היום מתי איפה מי מה איך כמה למה ראשון שני שלישי רביעי חמישי שישי שבת עסוק עסוקה נמכר הבנתי סגור',
    inside:
      'על עם זה אתה אנחנו יש אין מחיר שעה זמן יום שבוע חודש בית עבודה מספר טלפון לבוא ללכת ערב בוקר הוא היא הם הן אתם לך לו לה לנו לכם אותך שלך שלו שלה אם כי גם רק כבר תמיד אף הכל כלום משהו פה כאן שם לפני אחרי מאוד לקנות קניתי למכור לשלם תשלום לחכות מחכה ' +
      'יכול צריך היה היתה יהיה לראות לדעת להגיד לתת אהבה אוהב איש אשה ילד משפחה חבר כסף גדול קטן חדש ישן',
  },
  {
    language: 'Croatian, Serbian and Bosnian',
    answers:
      'ne zdravo cao dobro super naravno sutra danas sada kada gdje gde tko ko sto sta kako koliko zasto ponedjeljak utorak srijeda sreda cetvrtak petak subota nedjelja nedelja zauzet zauzeta prodano razumijem',
    inside:
      'ili ali ti vi moja cijena cena sat vrijeme vreme tjedan nedelju mjesec kuca posao broj telefon doci ici raditi imati vecer ona ono oni ga ih vam meni tebi njegov njen ovaj taj koji kad samo jos vec uvijek uvek sve svi nista nesto ovdje tamo prije pre ' +
      'poslije posle jako kupiti prodati platiti cekati cekam treba sam bio bila bilo bude biti vidjeti videti znati reci dati ljubav volim covjek zena dijete dete obitelj prijatelj novac veliki mali novi stari',
  },
  {
    language: 'Arabic',
    answers:
      'لا اهلا تمام طيب حسنا غدا بكرة اليوم متى اين وين ماذا كيف كم لماذا الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت مشغول مباع فهمت ماشي',
    inside:
      'او على مع انا انت نحن هو سعر السعر ساعة وقت يوم اسبوع شهر بيت البيت عمل رقم هاتف عندي ممكن صباح مساء الخير هي هم انتم اني لك له لها لنا ان اذا التي الذي بعض شيء فقط ايضا بعد قبل حتى بين جدا هنا هناك دائما ابدا كان كانت يكون اشتري شراء بيع ادفع دفع ' +
      'انتظر استطيع يجب رأيت اعرف قال اعطني حب احب رجل امرأة ولد عائلة صديق مال كبير صغير جديد قديم',
  },
  {
    language: 'Hindi',
    answers:
      'हाँ हां जी नहीं शुक्रिया ठीक अच्छा कल आज कब कहाँ कौन क्या कैसे कितना क्यों सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार haan han nahi nahin theek thik accha acha kal aaj abhi kab kahan kya kaise kitna व्यस्त बिक समझा समझ',
    inside:
      'है हैं का की के में पर या आप हम गाड़ी कीमत समय दिन हफ्ता महीना घर काम नंबर फोन ka ki aur main aap hum gadi ghar kaam वह वे उसका उसकी उनका आपका तुम तू उसे इस उस जो अगर तो भी ही सिर्फ अब फिर हमेशा कभी सब कुछ यहाँ वहाँ पहले बाद बिना बहुत खरीदना खरीद ' +
      'बेचना पैसा पैसे भुगतान रुको इंतज़ार सकता था थी थे होगा होना देखना जानना कहना देना प्यार आदमी औरत बच्चा परिवार दोस्त बड़ा छोटा नया पुराना vo usko bhi sirf sab kuch yahan wahan pehle baad bahut bohot kharidna paisa paise tha thi hoga pyar bada naya',
  },
  {
    language: 'Indonesian and Malay',
    answers:
      'iya tidak bukan baik oke boleh bisa besok esok hari ini kapan bila mana dimana siapa apa bagaimana berapa kenapa senin isnin selasa rabu kamis khamis jumat jumaat sabtu minggu ahad sibuk terjual faham paham setuju sudah belum',
    inside:
      'atau tapi untuk dengan kamu anda kami ada kereta harga jam waktu bulan rumah kerja nomor nombor telepon datang pergi nak mereka beliau nya juga hanya masih pernah selalu setiap sesuatu disini disana sini sana sebelum sesudah setelah tanpa sangat ' +
      'sekali lebih kurang kalau jika karena kerana beli membeli jual bayar bayaran tunggu menunggu perlu harus dapat adalah akan telah jadi lihat tahu kata beri cinta sayang orang lelaki perempuan anak keluarga teman kawan uang wang duit besar kecil baru ' +
      'lama',
  },
  {
    language: 'Vietnamese',
    answers: 'có không được tốt mai nay bây giờ khi nào đâu ai gì thế bao nhiêu sao bận hiểu xong rồi',
    inside:
      'hoặc nhưng của anh chị giá tuần tháng việc điện thoại làm họ chúng ông bà chú kia đây nếu vì cũng đang luôn tất trước sau rất hơn mua trả tiền đợi phải thấy biết nói yêu thích người phụ đình lớn nhỏ',
  },
  {
    language: 'Thai',
    answers: 'ใช่ ไม่ ไม่ใช่ ได้ ขอบใจ ดี ตกลง โอเค พรุ่งนี้ วันนี้ ตอนนี้ เมื่อไหร่ ที่ไหน ใคร อะไร ยังไง เท่าไหร่ ทำไม ยุ่ง ไม่ว่าง เข้าใจ',
    inside:
      'และ หรือ แต่ ที่ ใน กับ คุณ นั้น มี ราคา เวลา วัน สัปดาห์ เดือน บ้าน งาน เบอร์ โทร โทรศัพท์ ไป ทำ จอด เขา เธอ มัน พวกเรา อยู่ เป็น คือ ก็ จะ เคย ถ้า เพราะ แค่ ยัง ทุก ที่นี่ ก่อน หลัง มาก ซื้อ ขาย จ่าย เงิน รอ ต้อง เห็น รู้ พูด รัก คน ผู้ชาย ผู้หญิง ' +
      'ลูก ครอบครัว เพื่อน ใหญ่ เล็ก ใหม่ เก่า',
  },
  {
    language: 'Chinese',
    answers:
      '是 不是 好 不 不用 可以 行 对 對 明天 今天 現在 什么 什麼 什么时候 哪里 哪裡 谁 誰 怎么 多少 多少钱 为什么 周一 周二 周三 周四 周五 周六 周日 忙 在忙 明白 收到 没有 沒有 知道了',
    inside:
      '你 他 我们 我們 在 有 和 或 那 个 個 人 车 汽车 价格 價格 时间 時間 点 天 星期 月 家 工作 号码 電話 电话 来 去 要 想 取 退款 她 它 他们 他們 她们 她們 就 也 都 很 还 還 只 又 如果 因为 因為 所以 但是 之前 之后 之後 这里 這裡 那里 那裡 东西 買 买 賣 卖 付款 钱 錢 等 等等 等一下 能 会 會 看 知道 说 說 爱 愛 喜欢 喜歡 男 女 孩子 朋友 大 小 新 旧 舊',
  },
  {
    language: 'Japanese',
    answers:
      'はい いいえ うん おはよう 了解 了解です わかりました 大丈夫 明日 今日 今 いつ どこ 誰 何 いくら なぜ 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 忙しい 了承 承知しました なるほど 分かった',
    inside:
      'まで それ 価格 値段 時間 時 日 週 月 家 仕事 番号 電話 来 行 彼 彼女 あなた 僕 俺 私たち あの その や だけ まだ とても 何か ここ そこ あそこ 前 後 買う 購入 売る 払う 支払い 待つ 待って できる ある いる する 見る 知る 言う 好き 愛 人 男 女 子供 家族 友達 お金 大きい 小さい 新しい 古い',
  },
  {
    language: 'Korean',
    answers:
      '네 예 아니요 아니오 고마워요 좋아요 알겠습니다 괜찮아요 내일 오늘 언제 어디 누구 뭐 어떻게 얼마 월요일 화요일 수요일 목요일 금요일 토요일 일요일 바빠요 바쁨 알았어요 그래요 응',
    inside:
      '우리 그 것 에 와 차 자동차 가격 시간 시 일 주 월 집 번호 전화 와요 가요 정지선 그녀 그들 당신 너 이것 저것 여기 저기 거기 만 로 다 모두 아직 이미 항상 만약 전 후 매우 너무 사다 구매 팔다 판매 지불 결제 돈 기다려 기다려요 있어요 없어요 보다 알다 말 사랑 사람 남자 여자 아이 가족 친구 크다 작다 새 헌',
  },
  {
    language: 'Tagalog',
    answers:
      'oo hindi sige kumusta kamusta magandang umaga gabi bukas ngayon kailan saan sino paano magkano bakit lunes martes miyerkules huwebes biyernes sabado linggo',
    inside:
      'ang ng mga kay pero ay ikaw ka siya kami tayo sila niya natin nila ito iyan iyon dito diyan doon meron wala kung dahil lang rin ba presyo oras araw buwan taon bahay trabaho numero telepono punta gawa bili bayad hintay gusto kailangan mahal tao bata ' +
      'kaibigan pera malaki maliit bago',
  },
  {
    language: 'Bulgarian',
    answers:
      'не мерси здравей добре чудесно разбира се утре днес сега кога къде кой какво как колко защо понеделник вторник сряда четвъртък петък събота неделя зает разбрах',
    inside:
      'или но по до ти ние вие той тя те си му им го ни ви това тази който че ако само също още винаги всичко нищо тук там преди след много кола цена време седмица месец къща дом работа номер телефон дойда правя имам купя продам платя чакам мога трябва съм ' +
      'беше бъде любов обичам човек жена дете семейство приятел пари голям нов вечер',
  },
];
