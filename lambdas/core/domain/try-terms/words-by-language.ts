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
      'yes no ok okay y n k c yep yeah nope sure thanks thank thx ty great good fine perfect confirm confirmed call here hi hey hello please now later ' +
      'today tomorrow tonight price 1 2 3 start help info top super cool done paid book open free available interested what when where who how why ' +
      'maybe sorry correct right wrong monday tuesday wednesday thursday friday saturday sunday morning afternoon evening',
    inside:
      'the a an and or but to of in on at for with from by it is are was be have has do can will would not me my you your we our they this that ' +
      'out off over back go get come take leave want need like know see time day week month year car price order appointment work home house number ' +
      'text message phone name list wait change move run turn close finish done last next more less new old there money people service visit',
  },
  {
    language: 'French',
    answers:
      'oui non merci bonjour bonsoir salut daccord parfait bien demain aujourdhui combien quand qui quoi pourquoi confirme lundi mardi mercredi jeudi vendredi samedi dimanche',
    inside:
      'le la les un une des du de et ou mais est sont pas plus pour avec sur dans je tu il elle nous vous mon ma votre voiture prix rendez vous heure jour semaine mois maison travail numero telephone venir aller faire avoir bon bonne',
  },
  {
    language: 'Spanish',
    answers:
      'si no gracias hola vale bueno bien claro perfecto manana hoy ahora cuanto cuando donde quien que porque confirmo lunes martes miercoles jueves viernes sabado domingo',
    inside:
      'el la los las un una de del y o pero es son esta para con por en yo tu usted mi su coche carro auto precio cita hora dia semana mes casa trabajo numero telefono venir ir hacer tener favor buenos buenas tardes dias',
  },
  {
    language: 'Portuguese',
    answers:
      'sim nao obrigado obrigada ola oi bom boa certo claro perfeito amanha hoje agora quanto quando onde quem porque confirmo segunda terca quarta quinta sexta sabado domingo',
    inside:
      'o os as um uma de do da e ou mas para com por em eu voce meu minha seu sua carro preco hora dia semana mes casa trabalho numero telefone vir ir fazer ter favor tarde noite marcar consulta',
  },
  {
    language: 'German',
    answers:
      'ja nein danke hallo moin servus gut gern gerne genau klar passt super perfekt morgen heute jetzt spater wann wo wer was wie warum montag dienstag mittwoch donnerstag freitag samstag sonntag',
    inside:
      'der die das ein eine und oder aber ist sind nicht mit fur auf von zu im am ich du sie wir ihr mein meine auto wagen preis termin uhr zeit tag woche monat haus hause arbeit nummer telefon kommen gehen machen haben bitte guten abend',
  },
  {
    language: 'Italian',
    answers:
      'si no grazie ciao salve bene certo perfetto domani oggi adesso ora quanto quando dove chi cosa perche confermo lunedi martedi mercoledi giovedi venerdi sabato domenica',
    inside:
      'il lo la gli le un una di del e o ma sono per con su in io tu lei mio mia suo macchina auto prezzo appuntamento ore giorno settimana mese casa lavoro numero telefono venire andare fare avere favore buongiorno buonasera',
  },
  {
    language: 'Dutch',
    answers:
      'ja nee dank bedankt dankjewel hallo hoi goed prima oke graag morgen vandaag nu later wanneer waar wie wat hoe waarom maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    inside:
      'de het een en of maar is zijn niet met voor op van naar in ik jij je u wij mijn uw auto prijs afspraak uur tijd dag week maand huis thuis werk nummer telefoon komen gaan doen hebben alstublieft',
  },
  {
    language: 'Swedish, Norwegian and Danish',
    answers:
      'ja nej nei jo tack takk tak hej hei bra godt fint perfekt imorgon imorgen idag nu na nar hvornar var hvor vem hvem vad hva hvad hur hvordan mandag mandag tisdag tirsdag onsdag torsdag fredag lordag lordag sondag',
    inside:
      'den det en ett et och og eller men ar er inte ikke med for pa av fra till til i jag jeg du vi min mitt bil bilen pris tid tiden dag vecka uke uge manad maned hus hjem arbete jobb jobbet nummer telefon komma komme ga gora gjore ha snalla kveld',
  },
  {
    language: 'Finnish',
    answers:
      'joo kylla ei kiitos moi hei terve hyva selva sopii huomenna tanaan nyt milloin missa kuka mika miten miksi maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai',
    inside:
      'ja tai mutta on ovat ole mina sina me te se tama auto auton hinta aika ajan paiva viikko kuukausi koti tyo numero puhelin tulla menna tehda olla',
  },
  {
    language: 'Polish',
    answers:
      'tak nie dziekuje dzieki czesc witam dobrze dobra jasne super jutro dzis dzisiaj teraz kiedy gdzie kto co jak ile dlaczego poniedzialek wtorek sroda czwartek piatek sobota niedziela',
    inside:
      'i lub albo ale jest sa z na do od w po ja ty my pan pani moj moja samochod auto cena termin wizyta godzina czas dzien tydzien miesiac dom praca numer telefon przyjsc isc robic miec prosze dobry wieczor',
  },
  {
    language: 'Czech and Slovak',
    answers:
      'ano jo ne nie diky dekuji dakujem ahoj dobre dobry jasne zitra zajtra dnes ted teraz kdy kedy kde kdo kto co jak ako kolik kolko proc preco pondeli utery utorok streda ctvrtek stvrtok patek piatok sobota nedele nedela',
    inside:
      'a nebo alebo ale je jsou su s na do od v po ja ty my vy muj moj auto cena termin hodina cas den tyden tyzden mesic mesiac dom doma prace praca cislo telefon prijit jit delat mit prosim',
  },
  {
    language: 'Romanian',
    answers:
      'da nu multumesc mersi salut buna bine perfect sigur maine azi astazi acum cand unde cine ce cum cat luni marti miercuri joi vineri sambata duminica',
    inside:
      'un o si sau dar este sunt cu pentru la din pe in eu tu noi meu mea masina pret pretul programare ora timp zi ziua saptamana luna casa munca numar telefon veni merge face avea rog seara',
  },
  {
    language: 'Hungarian',
    answers:
      'igen nem koszonom koszi szia hello jo rendben persze holnap ma most mikor hol ki mi hogyan mennyi miert hetfo kedd szerda csutortok pentek szombat vasarnap',
    inside:
      'a az egy es vagy de van nincs is en te mi on auto kocsi ar ara idopont ora ido nap het honap haz otthon munka szam telefon jonni menni csinalni kerem napot',
  },
  {
    language: 'Turkish',
    answers:
      'evet hayir tesekkurler tesekkur sagol merhaba selam tamam olur iyi guzel yarin bugun simdi sonra nezaman nerede kim ne nasil kac neden pazartesi sali carsamba persembe cuma cumartesi pazar',
    inside:
      'bir ve veya ama icin ile bu su o ben sen biz siz benim araba fiyat randevu saat zaman gun hafta ay ev is numara telefon gelmek gitmek var yok lutfen gunaydin',
  },
  {
    language: 'Russian',
    answers:
      'да нет спасибо привет здравствуйте хорошо ладно отлично конечно завтра сегодня сейчас потом когда где кто что как сколько почему понедельник вторник среда четверг пятница суббота воскресенье',
    inside:
      'и или но не с на в по от до для за я ты мы вы он она мой моя это машина цена запись время час день неделя месяц дом работа номер телефон прийти идти делать есть пожалуйста добрый вечер da net spasibo privet zavtra segodnya',
  },
  {
    language: 'Ukrainian',
    answers:
      'так ні дякую привіт вітаю добре гаразд звичайно завтра сьогодні зараз коли де хто що як скільки чому понеділок вівторок середа четвер пятниця субота неділя',
    inside:
      'і або але не з на в по від до для за я ти ми ви він вона мій моя це машина ціна запис час година день тиждень місяць дім робота номер телефон прийти йти робити є будь ласка вечір',
  },
  {
    language: 'Greek',
    answers:
      'ναι όχι ευχαριστώ γεια καλά καλημέρα καλησπέρα εντάξει αύριο σήμερα τώρα πότε πού ποιος τι πώς πόσο γιατί δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή',
    inside:
      'ο η το οι τα ένα και ή αλλά είναι με για στο στη από εγώ εσύ μου σου αυτοκίνητο τιμή ραντεβού ώρα χρόνος μέρα εβδομάδα μήνας σπίτι δουλειά αριθμός τηλέφωνο παρακαλώ',
  },
  {
    language: 'Hebrew',
    answers:
      'כן לא תודה שלום היי טוב בסדר מעולה מחר היום עכשיו מתי איפה מי מה איך כמה למה ראשון שני שלישי רביעי חמישי שישי שבת',
    inside:
      'את של על עם זה אני אתה אנחנו שלי יש אין רכב אוטו מחיר תור שעה זמן יום שבוע חודש בית עבודה מספר טלפון לבוא ללכת בבקשה ערב בוקר',
  },
  {
    language: 'Croatian, Serbian and Bosnian',
    answers:
      'da ne hvala bok zdravo cao dobro super naravno sutra danas sada kada gdje gde tko ko sto sta kako koliko zasto ponedjeljak utorak srijeda sreda cetvrtak petak subota nedjelja nedelja',
    inside:
      'i ili ali je su s sa na do od u po ja ti mi vi moj moja auto cijena cena termin sat vrijeme vreme dan tjedan nedelju mjesec kuca posao broj telefon doci ici raditi imati molim vecer',
  },
  {
    language: 'Arabic',
    answers:
      'نعم لا شكرا مرحبا اهلا السلام تمام طيب حسنا غدا بكرة اليوم الآن متى اين وين من ماذا كيف كم لماذا الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت',
    inside:
      'و او في على الى عن مع هذا هذه انا انت نحن هو سيارة السيارة سعر السعر موعد الموعد ساعة وقت يوم اسبوع شهر بيت البيت عمل رقم هاتف عندي اريد ممكن صباح مساء الخير',
  },
  {
    language: 'Hindi',
    answers:
      'हाँ हां जी नहीं धन्यवाद शुक्रिया नमस्ते ठीक अच्छा कल आज अभी कब कहाँ कौन क्या कैसे कितना क्यों सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार haan han ji nahi nahin theek thik accha acha kal aaj abhi kab kahan kya kaise kitna',
    inside:
      'है हैं का की के को से में पर और या मैं आप हम मेरा गाड़ी कीमत समय दिन हफ्ता महीना घर काम नंबर फोन मुझे hai ka ki ke ko se mein par aur main aap hum mera gadi ghar kaam',
  },
  {
    language: 'Indonesian and Malay',
    answers:
      'ya iya tidak tak bukan terima kasih halo hai baik oke boleh bisa besok esok hari ini sekarang kapan bila mana dimana siapa apa bagaimana berapa kenapa senin isnin selasa rabu kamis khamis jumat jumaat sabtu minggu ahad',
    inside:
      'yang dan atau tapi di ke dari untuk dengan saya aku kamu anda kami itu ada mobil kereta harga janji jam waktu hari minggu bulan rumah kerja nomor nombor telepon datang pergi mau nak tolong selamat pagi',
  },
  {
    language: 'Vietnamese',
    answers: 'vâng dạ có không cảm ơn chào được tốt mai nay bây giờ khi nào đâu ai gì thế bao nhiêu sao',
    inside:
      'và hoặc nhưng là của cho với từ ở tôi anh chị em mình xe giá lịch hẹn giờ ngày tuần tháng nhà việc số điện thoại đến đi làm xin',
  },
  {
    language: 'Thai',
    answers: 'ใช่ ไม่ ไม่ใช่ ได้ ครับ ค่ะ คะ ขอบคุณ ขอบใจ สวัสดี ดี ตกลง โอเค พรุ่งนี้ วันนี้ ตอนนี้ เมื่อไหร่ ที่ไหน ใคร อะไร ยังไง เท่าไหร่ ทำไม',
    inside:
      'และ หรือ แต่ ที่ ของ ใน กับ ให้ ผม ฉัน เรา คุณ นี้ นั้น มี รถ ราคา นัด เวลา วัน สัปดาห์ เดือน บ้าน งาน เบอร์ โทร โทรศัพท์ มา ไป ทำ จอด ขอ',
  },
  {
    language: 'Chinese',
    answers:
      '是 不是 好 好的 不 不用 可以 行 谢谢 謝謝 你好 您好 对 對 明天 今天 现在 現在 什么 什麼 什么时候 哪里 哪裡 谁 誰 怎么 多少 多少钱 为什么 周一 周二 周三 周四 周五 周六 周日',
    inside:
      '我 你 他 我们 我們 的 了 在 有 和 或 这 這 那 个 個 人 车 車 汽车 停车 停車 价格 價格 预约 預約 时间 時間 点 天 星期 月 家 工作 号码 電話 电话 来 去 要 想 请 請 取 退款',
  },
  {
    language: 'Japanese',
    answers:
      'はい いいえ うん ありがとう ありがとうございます こんにちは おはよう 了解 了解です わかりました 大丈夫 明日 今日 今 いつ どこ 誰 何 いくら なぜ 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日',
    inside:
      '私 です ます の に は を が で と から まで これ それ 車 価格 値段 予約 時間 時 日 週 月 家 仕事 番号 電話 来 行 お願いします 停車',
  },
  {
    language: 'Korean',
    answers:
      '네 예 아니요 아니오 감사합니다 고마워요 안녕하세요 좋아요 알겠습니다 괜찮아요 내일 오늘 지금 언제 어디 누구 뭐 어떻게 얼마 왜 월요일 화요일 수요일 목요일 금요일 토요일 일요일',
    inside:
      '저 나 우리 제 이 그 것 은 는 을 를 에 에서 와 하고 차 자동차 가격 예약 시간 시 일 주 월 집 일 번호 전화 와요 가요 주세요 정지선',
  },
];
