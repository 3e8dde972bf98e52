import type { Language } from './language.ts';

export const finnish: Language = {
  name: 'Finnish',
  everydayTerms: 'lopeta lopettakaa peruuta poista peru',
  words: {
    courtesy: 'kiitos hei moi nyt heti ok joo kyllä ystavallisesti ole hyva',
    asking: 'haluan haluaisin voisitteko voitteko miten',
    messaging: 'lahettaminen lahettamasta laittamasta viestittely',
    maybeMessages: 'tarjous tarjoukset tarjouksia tarjouksistanne tarjouksenne',
    messages:
      'mainoksianne mainoksenne viestejanne tekstarit tekstareita tekstarien viesti viestit viestien viesteja tekstiviestit tekstiviestien mainokset mainosten mainoksia sms',
    me: 'minut minulle minua numeroni',
    list: 'listalta lista numero rekisterista listaltanne',
    glue: 'ja enaa nama naiden kaikki teidan',
    wanting: 'halua haluan',
    not: 'ei ala alkaa en',
    cancelling: 'peruuta peru peruutus perukaa',
    thing: 'aika aikani varaus tilaus',
    service: 'tilaus tilauksen',
  },
};

export const hungarian: Language = {
  name: 'Hungarian',
  everydayTerms: 'leallitas elég eleg torles toroljenek lemondas leiratkozas leiratkozom leiratkozni leiratkozok',
  words: {
    maybeMessages:
      'elofizetes elofizetest feliratkozas feliratkozast ajanlat ajanlatok ajanlataik ajanlatuk ajanlataitok akcioik',
    courtesy: 'kerem kerlek koszonom koszi szia jo napot most azonnal ok igen udvozlettel',
    asking: 'szeretnek akarok hogyan tudok',
    messaging: 'kuldjenek kuldeni irjanak zaklassanak',
    messages:
      'sms uzenet uzenetek uzeneteket uzenetet reklam reklamot hirlevel spam ertesitesek hirlevelrol smsekrol uzenetekrol listarol',
    me: 'engem nekem',
    list: 'lista listarol szam szamomat adatbazisbol szamrol listajukrol rendszerbol listajarol',
    glue: 'a az ezeket tobb es a errol arrol ezekrol innen onoktol toluk',
    wanting: 'akarok szeretnek kerek',
    not: 'nem ne soha',
    thing: 'idopont idopontot rendeles foglalas foglalasomat foglalast idopontomat rendelesemet',
    leavable:
      'tanfolyam tanfolyamrol uszotanfolyamrol jogarol joga orarol edzes edzesrol edzoterembol klubbol ujsagrol iskolabol auto biztositas konditerembol',
    cancelling: 'lemondani lemondas lemondom',
  },
};

export const turkish: Language = {
  name: 'Turkish',
  everydayTerms:
    'iptal dur durdur durdurun cik ret red yeter birakin aboneliktencik uyeliktencik listedencik aboneliktenayril uyeliktenayril listedenayril',
  words: {
    maybeMessages: 'aboneligi aboneligimi abonelik',
    courtesy:
      'lutfen tesekkurler tesekkur ederim merhaba selam simdi hemen artik tamam evet et edin ediniz edelim istiyorum isterim',
    asking: 'istiyorum nasil ben ediniz edin et etmek etmeyin olun',
    messaging: 'atmayin gondermeyin gondermeyi yollamayin gonderimi atmayi',
    messages:
      'mesaj mesajlar mesajlari mesaji mesajlarinizi sms smsler reklam reklamlari spam bildirim bildirimleri smslerden mesajlardan smslerinizden mesajlarinizdan reklamlardan bultenden',
    me: 'bana beni benim',
    list: 'abonelikten listeden listenizden numaram numarami numara',
    glue: 'bu su ve bir daha tum butun',
    not: 'degil istemiyorum',
    cancelling: 'iptal vazgec',
    leaving: 'cik cikis cikmak',
    thing: 'randevu randevumu siparis siparisi rezervasyon',
    service: 'abonelik aboneligi uyelik',
    leavable:
      'spor salon salonu salonundan kurs kurstan kursundan ders dersten gazete dergi netflix spotify buton butonu uygulama uygulamadan araba sigorta okul gym yoga pilates',
  },
};

export const greek: Language = {
  name: 'Greek',
  everydayTerms: 'στοπ διαγραφη τελος ακυρωση σταματηστε απεγγραφη apeggrafi',
  words: {
    maybeMessages: 'συνδρομη εγγραφη προσφορες προσφορα',
    courtesy: 'παρακαλω ευχαριστω γεια σας τωρα αμεσως καλημερα ναι',
    asking: 'θελω θα ηθελα μπορειτε πως να',
    messaging: 'στελνετε στελνεις ενοχλειτε',
    messages: 'minimata mhnymata minymata mynhmata mhnumata μηνυμα μηνυματα μηνυματων sms διαφημισεις διαφημιστικα',
    me: 'με μου μας',
    list: 'λιστα λιστας αριθμο τηλεφωνο',
    glue: 'απο τη την τα το τον σας των και αλλα πια εσας εκει στη στο',
    wanting: 'θελω',
    not: 'μη μην δεν οχι',
    cancelling: 'ακυρωση ακυρωστε ακυρωσε akyrosi akirosi',
    removing: 'διαγραφη',
    thing: 'ραντεβου παραγγελια κρατηση',
    leavable:
      'γυμναστηριο μαθημα μαθηματος γιογκα πιλατες σχολη σχολειο περιοδικο αυτοκινητο ασφαλεια εφαρμογη κατασκηνωση',
  },
};

export const hebrew: Language = {
  name: 'Hebrew',
  everydayTerms: 'עצור עצרו הפסק הפסיקו די בטל ביטול מחק הסר הסירו הסירני להסרה סטופ תסירואותי',
  words: {
    maybeMessages: 'מנוי המנוי הצעות בהצעות המבצעים מבצעים',
    courtesy: 'בבקשה תודה שלום אנא נא עכשיו מיד היי',
    asking: 'רוצה אני אפשר איך',
    messaging: 'לשלוח תשלחו שולחים להטריד',
    messages: 'הודעה הודעות sms ההודעות פרסומות פרסום ספאם',
    me: 'אותי לי שלי',
    list: 'מהרשימה רשימה רשימת המספר מספר תפוצה מרשימת התפוצה מרשימה הדיוור דיוור מהדיוור',
    glue: 'את של מ עוד יותר כל האלה אלה מכם שלכם הזאת הזו',
    wanting: 'רוצה מעוניין מעוניינת',
    not: 'לא אל בלי',
    cancelling: 'בטל ביטול בטלו לבטל',
    leaving: 'להסיר הסרה',
    thing: 'תור הזמנה פגישה התור',
    leavable:
      'לק כתם שיער קעקוע קעקועים לייזר שומה גבס תפרים חוג מהחוג מהתור קורס מהקורס שיעור מהשיעור אימון מהאימון יוגה מהיוגה מכון מהמכון אוטו רכב הרכב פנס מסך האפליקציה מהאפליקציה הגבס הלק התפרים',
    service: 'מנוי המנוי הרשמה',
  },
};

export const arabic: Language = {
  name: 'Arabic',
  everydayTerms:
    'توقف ايقاف الغاء اوقف اوقفوا كفى وقف توقفوا حذف الغاءالاشتراك الغاءاشتراكي الغاءالتسجيل انهاءالاشتراك',
  words: {
    maybeMessages: 'اشتراك الاشتراك اشتراكي عروض عروضكم بعروضكم العروض',
    courtesy: 'من فضلك لو سمحت سمحتم شكرا السلام عليكم مرحبا الان فورا رجاء الرجاء ارجو نعم',
    asking: 'اريد ارغب اود كيف يمكن في',
    messaging: 'ارسال الارسال تزعجوني مراسلتي ازعاجي',
    messages: 'رساله رسائل الرسائل رسايل الرسايل رسائلكم sms اعلانات الاعلانات دعايه',
    me: 'لي عني رقمي الي',
    list: 'القائمه قائمه قائمتكم الرقم',
    glue: 'عن هذه هذا من كل جميع و الى كم خاصتكم',
    wanting: 'اريد ارغب نريد',
    not: 'لا ليس لن بدون',
    cancelling: 'الغاء',
    thing: 'موعد موعدي الموعد طلب الطلب طلبي حجز الحجز',
    service: 'اشتراك الاشتراك اشتراكي الخدمه المتابعه التسجيل خدمه',
    leavable:
      'النادي بالنادي نادي الجيم جيم الرياضي درس الدرس دوره الدوره السباحه حصه الحصه اليوغا يوغا سياره السياره تطبيق التطبيق المجله الجريده المدرسه',
  },
};

export const indonesianAndMalay: Language = {
  name: 'Indonesian and Malay',
  everydayTerms:
    'berhenti batal hentikan stop cukup batalkan berhentilangganan berhentiberlangganan berhentimelanggan unreg',
  words: {
    courtesy:
      'tolong mohon terima kasih halo hai selamat pagi siang sore sekarang segera ya yah dong deh kak gan min pak bu ok makasih trims',
    asking: 'saya mau ingin minta bisa cara bagaimana aku',
    messaging: 'kirim mengirim ngirim kirimkan hubungi ganggu menghubungi',
    messages: 'sms pesan promo promosi iklan spam notifikasi langganan mesej',
    me: 'saya aku',
    list: 'nomor daftar no',
    glue: 'semua ini itu dari lagi langganan yang ke dan',
    wanting: 'mau ingin',
    not: 'jangan tidak bukan gak nggak',
    cancelling: 'batal batalkan',
    thing: 'janji pesanan booking reservasi jadwal',
    leavable: 'gym kelas yoga kursus koran majalah internet paket netflix mobil motor asuransi akhbar sekolah khabar',
    removing: 'hapus hapuskan padam',
  },
};

export const vietnamese: Language = {
  name: 'Vietnamese',
  everydayTerms: 'huy dung ngung huydangky',
  words: {
    courtesy: 'vui long xin cam on chao ngay ok da vang giup minh gium voi nhe nha ad shop',
    asking: 'toi muon toi',
    messaging: 'gui nhan',
    messages: 'tin nhan quang cao sms',
    me: 'toi',
    list: 'danh sach so',
    glue: 'cho nay nua cac di',
    wanting: 'muon',
    not: 'khong dung',
    cancelling: 'huy',
    thing: 'lich hen don',
    leavable: 'lop khoa hoc buoi tap xe gym yoga boi phong kham',
  },
};

export const hindi: Language = {
  name: 'Hindi',
  everydayTerms: 'बंद रोकें रोको band roko सदस्यतासमाप्त सदस्यतारद्द',
  words: {
    courtesy: 'कृपया धन्यवाद नमस्ते प्लीज please ji अभी',
    asking: 'मुझे मैं चाहता चाहती करें करो कर दो दीजिए karo kar do mujhe mat दीजिये करे कीजिए कीजिये',
    messaging: 'भेजना भेजो भेजें bhejna bhejo',
    messages: 'मैसेज संदेश एसएमएस मेसेज विज्ञापन',
    me: 'मेरी हमारा हमारी मुझे मेरा mujhe mera',
    list: 'सूची नंबर लिस्ट',
    glue: 'से ये यह को और ko ye yeh',
    wanting: 'चाहिए chahiye',
    not: 'नहीं मत ना nahi mat',
    cancelling: 'रद्द',
    thing: 'ऑर्डर आर्डर बुकिंग अपॉइंटमेंट टिकट खाता order booking',
    leavable: 'जिम योगा क्लास क्लब कोर्स',
  },
};

export const croatian: Language = {
  name: 'Croatian, Serbian and Bosnian',
  everydayTerms: 'prekini odjava odjavime odjaviteme',
  words: {
    courtesy: 'molim hvala bok dobar dan sad odmah ok da',
    asking: 'zelim hocu kako mogu se',
    messaging: 'saljite slati pisati kontaktirati',
    maybeMessages: 'ponude ponuda ponudu ponudama akcije',
    messages: 'poruke poruka poruku sms reklame reklama spam obavijesti',
    me: 'me mi mene moj nas',
    list: 'liste lista broj popisa baze',
    glue: 's sa iz od na ove vise te vase vaseg vasih vasu ovih ovog svih svojih vas',
    wanting: 'zelim hocu',
    not: 'ne nemojte nikad bez',
    removing: 'odjavi izbrisite',
    leaving: 'odjava odjavi',
    thing: 'termin narudzbu rezervaciju sastanak',
    leavable:
      'hotela hotelu apartmana apartman tecaja tecaj joge joga treninga trening nastave nastava vozila vozilo auta auto automobila pilatesa pilates teretane teretana aplikacije aplikacija clana skole vrtica kursa casova sobe',
    cancelling: 'otkazi otkazujem ponisti preklici preklic',
  },
};

export const tagalog: Language = {
  name: 'Tagalog',
  everydayTerms: 'tigil itigilna tigilanmo tigilannyo tigilanniyo',
  words: {
    courtesy: 'po na pakiusap salamat paki nga please opo kayo nyo niyo ninyo mo',
    messages: 'mensahe',
    me: 'ko ako akin namin',
    not: 'wag huwag ayaw ayoko hindi',
    leavable: 'sasakyan kotse klase',
    cancelling: 'kanselahin',
  },
};
