/** The opt-out terms of one language as a new deployment starts with them, comma-delimited. */
export interface ShippedTerms {
  language: string;
  /** They count wherever they stand in a reply. */
  anywhere: string;
  /** Everyday words: they count as the whole reply only, and are listed with a leading `=`. */
  wholeReply: string;
}

/**
 * Those of English hold what US rules name (47 CFR 64.1200(a)(10): stop, quit, end, revoke, opt out, cancel, unsubscribe), and what AWS
 * lists for two-way SMS (ARRET, CANCEL, END, OPT-OUT, OPTOUT, QUIT, REMOVE, STOP, TD, UNSUBSCRIBE).
 */
export const shippedByLanguage: readonly ShippedTerms[] = [
  {
    language: 'English',
    anywhere: 'STOP, STOPALL, UNSUB, UNSUBSCRIBE, OPT OUT, OPTOUT, OPT ME OUT, OPT US OUT, 🛑',
    wholeReply:
      'END, ENDALL, END ALL, QUIT, CANCEL, REVOKE, REMOVE, DELETE, UNSUBSCRIBED, UNSUBBED, UNSUBSCRIBING, UNSUBSCRIPTION, UNREGISTER, REVOKED, REVOKING, REMOVAL, REMOVING, OPTED OUT, OPTING OUT, TD, REMOVED, UNLIST, DELIST, DEREGISTER, UNENROLL',
  },
  {
    language: 'French',
    anywhere:
      'DESABONNER, DESABONNEMENT, DESABONNEZ, DESINSCRIRE, DESINSCRIPTION, DESINSCRIVEZ, DESABONNE, DESINSCRIT, DESINSCRIS',
    wholeReply:
      'ARRET, ARRETER, ARRETEZ, ANNULER, RESILIER, SUPPRIMER, FIN, ARRETE, STOPPEZ, STOPPER, CESSEZ, RETIREZ, RETIRER, SUPPRIMEZ, RESILIATION, RÉSILIEZ, ANNULEZ, ANNULATION, SUPPRESSION, EFFACER, EFFACEZ, ENLEVER, ENLEVEZ, CESSER, REFUS, BLOQUER, BLOQUEZ, QUITTER, DÉSACTIVER, DÉSACTIVEZ, DÉSACTIVATION, SUSPENDRE, EXCLURE, RÉVOQUER',
  },
  {
    language: 'Spanish',
    anywhere:
      'DAR DE BAJA, DARME DE BAJA, DARNOS DE BAJA, DARSE DE BAJA, DENME DE BAJA, DEME DE BAJA, DAME DE BAJA, DADME DE BAJA, ME DOY DE BAJA, SOLICITO LA BAJA, QUIERO LA BAJA, PEDI LA BAJA, DESUSCRIBIR, DESUSCRIBIRME, DESUSCRIBIRSE, DESINSCRIBIR, DESUSCRIBANME',
    wholeReply:
      'BAJA, ALTO, CANCELAR, PARAR, PAREN, DETENER, SALIR, BORRAR, ELIMINAR, BORRAME, ELIMINAME, DETENGAN, DETENGANSE, PARAD, BORRENME, ELIMINENME, QUITENME, SAQUENME, REMUEVANME, REMUEVAME, CANCELEN, ANULAR, ANULEN, SUPRIMIR, DESUSCRIPCION, CANCELACION, ANULACION, DETEN, SALIRME, QUITAR, REMUEVAN, DESACTIVAR, DESACTIVEN, DESACTIVA, DESISTO, REVOCAR, REVOCO, RECHAZAR, RECHAZO, BLOQUEAR, BLOQUEEN, SUSPENDER, SUSPENDAN, RENUNCIAR, DESAFILIAR, DESAFILIARME',
  },
  {
    language: 'Portuguese',
    anywhere:
      'DESCADASTRAR, DESCADASTRE, DESCADASTRO, DESINSCREVER, DESINSCREVA, DESCADASTREM, DESCADASTRAMENTO, DESINSCRIÇÃO, DESSUBSCREVER',
    wholeReply:
      'PARE, PAREM, SAIR, SAI, REMOVER, EXCLUIR, CANCELE, CANCELEM, CANCELAMENTO, REMOVA, REMOVAM, EXCLUA, EXCLUAM, RETIRAR, RETIREM, ANULAÇÃO, REMOÇÃO, EXCLUSÃO, APAGAR, DELETAR, DESATIVAR, DESATIVA, DESLIGAR, ENCERRAR, FIM, BLOQUEIA, RECUSAR, REVOGAR, REVOGO, RESCINDIR, DESISTIR',
  },
  {
    language: 'German',
    anywhere: 'STOPP, ABBESTELLEN, ABBESTELLUNG, MELDEN SIE MICH AB, MELDET MICH AB, DEABONNIEREN',
    wholeReply:
      'ABMELDEN, ABMELDUNG, AUSTRAGEN, KÜNDIGEN, BEENDEN, ABBRECHEN, AUFHÖREN, LÖSCHEN, ENDE, WIDERRUF, WIDERRUFE, ABGEMELDET, AUSTRAGUNG, KÜNDIGUNG, LÖSCHUNG, ENTFERNEN, UNTERLASSEN, ABBRUCH, STORNIEREN, STORNO, STREICHEN, SPERREN, BLOCKIEREN, WIDERSPRUCH, WIDERSPRECHEN, KÜNDIGE, AUSSCHALTEN',
  },
  {
    language: 'Italian',
    anywhere:
      'DISISCRIVIMI, DISISCRIVERMI, DISISCRIVERE, DISISCRIZIONE, CANCELLAMI, CANCELLATEMI, RIMUOVETEMI, DISISCRIVETEMI',
    wholeReply:
      'ANNULLA, ANNULLARE, CANCELLA, CANCELLARE, FERMA, SMETTERE, SMETTETELA, SMETTILA, RIMUOVI, RIMUOVERE, DISDETTA, CANCELLAZIONE, DISISCRIVI, SMETTI, SMETTETE, RIMOZIONE, RIMUOVIMI, ELIMINAMI, ELIMINATEMI, TOGLIETEMI, DISATTIVA, STOPPARE, INTERROMPERE, ANNULLAMENTO, DISDIRE, DISDICO, TOGLI, ESCI, FERMATE, FERMATEVI, FERMARE, INTERROMPI, SOSPENDI, SOSPENDERE, DISATTIVARE, DISATTIVAZIONE, REVOCA, REVOCO, BLOCCA, BLOCCARE, RIFIUTO',
  },
  {
    language: 'Dutch',
    anywhere: 'UITSCHRIJVEN, MELD ME AF, MELD MIJ AF, SCHRIJF ME UIT, SCHRIJF MIJ UIT',
    wholeReply:
      'AFMELDEN, STOPPEN, ANNULEREN, EINDE, OPHOUDEN, AFMELDING, AFGEMELD, UITSCHRIJVING, UITGESCHREVEN, VERWIJDER, VERWIJDEREN, OPZEGGEN, BEËINDIGEN, STOPZETTEN, OPZEGGING, ANNULERING, BEËINDIG, BLOKKEER, BLOKKEREN, DEREGISTREREN, INTREKKEN',
  },
  {
    language: 'Swedish, Norwegian and Danish',
    anywhere: 'AVREGISTRERA, AVPRENUMERERA, AVMELDE, MELD MEG AV, AFMELD MIG, MELD MIG FRA, MELD MIG UD, UDMELD MIG',
    wholeReply:
      'STOPPA, SLUTA, AVSLUTA, AVBRYT, AVMELD, AFMELD, FRAMELD, SLUTT, AVSLUTT, AVSLUTTE, AVANMÄLAN, AVANMÄL, AFMELDES, STOPPE, FJERN, SLETT, SLET, RADERA, AVREGISTRER, AVMELDING, AFMELDE, AVMELDES, FRAMELDING, AVREGISTRERING, AVANMÄLNING, AVBESTÄLL, AVBESTÄLLA, AVBESTILL, AFBESTIL, BLOCKERA, BLOKKER, UPPHÖR, OPHØR, UPPSÄGNING, OPPSIGELSE, OPSIGELSE, OPSIG, SÄG UPP, SI OPP, SLUT, TA BORT, MELD AV, MELD FRA, AFSLUT, AFBRYD, ANNULLERE, UDMELD, UDMELDING',
  },
  {
    language: 'Finnish',
    anywhere: 'MARKKINOINTIKIELTO, SUORAMARKKINOINTIKIELTO',
    wholeReply:
      'LOPETA, PERUUTA, POISTA, PERU, LOPETTAKAA, LOPETUS, POISTAKAA, PERUUTTAKAA, PERUUTUS, PERUKAA, POISTU, EROAN, KIELTO, KIELLÄN, KIELTÄYDYN, LOPETTAA',
  },
  {
    language: 'Polish',
    anywhere: 'WYPISZ MNIE, ODSUBSKRYBUJ',
    wholeReply:
      'WYPISAĆ, REZYGNUJĘ, REZYGNACJA, WYPISZ, ZATRZYMAJ, KONIEC, ANULUJ, PRZESTAŃ, PRZESTAŃCIE, PRZESTAĆ, USUŃ, USUŃCIE, WYREJESTRUJ, WYPISZCIE, ZREZYGNUJ, ZREZYGNOWAĆ, WYREJESTRUJCIE, USUNĄĆ, ANULOWAĆ, ANULOWANIE, ZATRZYMAĆ, ZAKOŃCZ, WYŁĄCZ, WYŁĄCZYĆ, ODMAWIAM, ZABLOKUJ, SPRZECIW',
  },
  {
    language: 'Czech and Slovak',
    anywhere: 'ODHLÁSIT, ODHLASTE MĚ, ODHLÁSTE MA',
    wholeReply:
      'KONEC, ZRUŠIT, ZRUŠTE, PŘESTAŇTE, PŘESTAŇ, ODHLÁŠENÍ, ODHLÁSENIE, UKONČIT, VYMAŽTE, SMAŽTE, KONIEC, ZRUŠ, UKONČETE, UKONČITE, PŘESTAT, VYMAZAT, SMAZAT, ZMAZAŤ, ZMAŽTE, ODMÍTÁM, ODMIETAM, ZASTAVIT, ZASTAVTE, VYŘADIT, ODSTRANIT, ODREGISTROVAT, ODREGISTRUJTE MĚ, NEZASÍLAT, NEZASIELAŤ',
  },
  {
    language: 'Romanian',
    anywhere: 'DEZABONARE, DEZABONEAZĂ, DEZABONAȚI, DEZABONEZ',
    wholeReply:
      'OPREȘTE, OPRIȚI, ANULEAZĂ, ÎNCETAȚI, ȘTERGEȚI, ȘTERGE, ANULARE, ANULAȚI, OPRIRE, ANULEZ, ȘTERGERE, RENUNȚ, RENUNȚARE, REFUZ, TERMINAȚI, DEZACTIVARE, DEZACTIVEAZĂ, DEZACTIVAȚI',
  },
  {
    language: 'Hungarian',
    anywhere: 'LEIRATKOZÁS, LEIRATKOZOM, LEIRATKOZNI, LEIRATKOZOK',
    wholeReply:
      'LEÁLLÍTÁS, ÁLLJ, TÖRLÉS, LEIRATKOZ, LEMONDÁS, LEMONDOM, TÖRÖLJENEK, TÖRÖLJ, LEÁLLÍTANI, TÖRÖLNI, TÖRÖLJÖN, TÖRÖLD, LEMONDANI, VÉGE, KIIRATKOZÁS, KIIRATKOZOM, VISSZAVONÁS, MEGSZÜNTETÉS, LETILTÁS, TILTÁS, KILÉPÉS, KILÉPEK',
  },
  {
    language: 'Turkish',
    anywhere: 'ABONELİKTEN ÇIK, ÜYELİKTEN ÇIK, LİSTEDEN ÇIK, ABONELİKTEN AYRIL, ÜYELİKTEN AYRIL, LİSTEDEN AYRIL',
    wholeReply:
      'İPTAL, DUR, DURDUR, DURDURUN, ÇIK, ÇIKIŞ, RET, ÇIKAR, ÇIKARIN, SİL, SİLİN, REDDET, İPTAL ET, İPTAL EDİN, DURDURUNUZ, SİLİNİZ, ÇIKART, BİTİR, SONLANDIR, KAPAT, KAPATIN, AYRIL, VAZGEÇ, REDDEDİYORUM',
  },
  {
    language: 'Russian',
    anywhere: 'СТОП, ОТПИСАТЬСЯ, ОТПИСКА, ОТПИШИТЕ, ОТПИСАТЬ, ОТПИСЫВАЮСЬ, OTPISKA, OTPISATSYA',
    wholeReply:
      'ОТМЕНА, ОТПИШИСЬ, ОТКЛЮЧИТЬ, ОТКАЗ, УДАЛИТЬ, ПРЕКРАТИТЕ, ПЕРЕСТАНЬТЕ, УДАЛИТЕ, ОТКЛЮЧИТЕ, ОТМЕНИТЬ, ОСТАНОВИТЕ, ОТКАЗЫВАЮСЬ, ПРЕКРАТИТЬ, ПРЕКРАТИ, ПЕРЕСТАНЬ, ОТМЕНИТЕ, ОТКЛЮЧИ, УДАЛИ, КОНЕЦ, ВЫЙТИ, УБЕРИТЕ, УБРАТЬ, ИСКЛЮЧИТЕ, ИСКЛЮЧИТЬ, ОСТАНОВИТЬ, ЗАВЕРШИТЬ, OTKAZ, OTMENA',
  },
  {
    language: 'Ukrainian',
    anywhere: 'ВІДПИСАТИСЯ, ВІДПИСКА, ВІДПИШІТЬ',
    wholeReply:
      'СКАСУВАТИ, ПРИПИНІТЬ, ВИДАЛІТЬ, ВІДМОВА, ВІДКЛЮЧІТЬ, ВІДМОВЛЯЮСЬ, ВІДМОВЛЯЮСЯ, СКАСУЙТЕ, СКАСУВАННЯ, ВІДКЛЮЧИТИ, ВИМКНУТИ, ВИМКНІТЬ, ВИДАЛИТИ, ПРИПИНИТИ, ЗУПИНІТЬ, ЗУПИНИТИ, КІНЕЦЬ, ПРИБЕРІТЬ, ВИЙТИ',
  },
  {
    language: 'Greek',
    anywhere: 'ΣΤΟΠ, ΑΠΕΓΓΡΑΦΗ, APEGGRAFI, ΚΑΤΑΡΓΗΣΗ ΕΓΓΡΑΦΗΣ',
    wholeReply:
      'ΔΙΑΓΡΑΦΗ, ΑΚΥΡΩΣΗ, ΔΙΑΚΟΠΗ, DIAGRAFI, ΣΤΑΜΑΤΗΣΤΕ, ΣΤΑΜΑΤΑ, ΣΤΑΜΑΤΗΣΕ, ΔΙΑΓΡΑΨΤΕ, ΔΙΑΓΡΑΨΕ, STAMATISTE, STAMATA, ΑΚΥΡΩΣΤΕ, ΑΚΥΡΩΣΕ, ΔΙΑΚΟΨΤΕ, ΤΕΛΟΣ, ΤΕΡΜΑΤΙΣΜΟΣ, ΑΦΑΙΡΕΣΗ, ΚΑΤΑΡΓΗΣΗ, ΕΞΑΙΡΕΣΗ, ΕΞΟΔΟΣ, AKYROSI, AKIROSI',
  },
  {
    language: 'Hebrew',
    anywhere: 'הסר, הסירו, הסירני, להסרה, סטופ, תסירו אותי',
    wholeReply:
      'הסרה, להסיר, עצור, הפסק, ביטול, בטל, תפסיקו, תפסיק, הפסיקו, תסירו, תמחקו, מחק, עצרו, תעצרו, תפסיקי, מחקו, בטלו, לבטל, להפסיק, חסימה, סירוב',
  },
  {
    language: 'Croatian, Serbian and Bosnian',
    anywhere: 'ODJAVA, ODJAVI ME, ODJAVITE ME',
    wholeReply:
      'ODJAVI, PREKINI, PRESTANITE, PRESTANI, ODJAVITE, STANI, PREKINITE, PREKID, STANITE, ZAUSTAVI, ZAUSTAVITE, OBRIŠI, OBRIŠITE, BRIŠI, IZBRIŠI, IZBRIŠITE, UKLONI, UKLONITE, ISPIŠITE ME, OTKAŽI, OTKAZUJEM, PONIŠTI, ISKLJUČI, ISKLJUČITE, ODUSTAJEM, ODBIJAM, KRAJ, DOSTA, ОДЈАВА, ОДЈАВИ, ОДЈАВИТЕ, ПРЕКИНИ, ПРЕСТАНИ, ПРЕСТАНИТЕ, ОБРИШИ, ОБРИШИТЕ, ДОСТА, PREKLIČI, PREKLIC, USTAVITE, NEHAJTE',
  },
  {
    language: 'Arabic',
    anywhere: 'إلغاء الاشتراك, الغاء اشتراكي, الغاء الاشتراك, إلغاء التسجيل, إنهاء الاشتراك, فك الاشتراك',
    wholeReply:
      'توقف, إيقاف, إلغاء, أوقف, أوقفوا, قف, وقف, وقفوا, توقفوا, الغوا, الغي, حذف, ازالة, احذفوني, إنهاء, رفض, أرفض, انسحاب, خروج, حظر, كفى, ستوب, لغو',
  },
  {
    language: 'Hindi',
    anywhere: 'अनसब्सक्राइब, सदस्यता समाप्त, सदस्यता रद्द',
    wholeReply:
      'रोकें, रोको, रद्द, रद्द करें, रद्द करो, बंद, बंद करो, बंद करें, BAND KARO, BAND KRO, BAND KAR DO, BAND KIJIYE, ROKO, HATAO, रोकिए, बंद कीजिए, बंद कर दो, बंद कर दीजिए, हटाओ, बन्द करो, बन्द करें, रोक दो, रोक दें, हटाएं, हटाएँ, हटा दो, हटा दें, मुझे हटाओ, मुझे हटा दो, समाप्त, समाप्त करें, स्टॉप, BAND KARE, BAND KAREIN, BUND KARO, ROKIYE, ROK DO, HATA DO, MUJHE HATAO',
  },
  {
    language: 'Indonesian and Malay',
    anywhere: 'BERHENTI LANGGANAN, UNREG, BERHENTI BERLANGGANAN, BERHENTI MELANGGAN, NYAHLANGGAN',
    wholeReply:
      'BERHENTI, BATAL, BATALKAN, HENTIKAN, HENTI, HAPUS, TOLAK, BERHENTILAH, BATAL LANGGANAN, HAPUSKAN, KELUAR, PADAM, TAMATKAN, BLOKIR, AKHIRI, NONAKTIFKAN, NYAHDAFTAR',
  },
  {
    language: 'Vietnamese',
    anywhere: 'HỦY ĐĂNG KÝ, TỪ CHỐI QC',
    wholeReply: 'NGỪNG, HỦY, TC, TỪ CHỐI, HỦY BỎ, NGƯNG, TC QC, THOÁT, XÓA, KẾT THÚC, CHẶN',
  },
  {
    language: 'Bulgarian',
    anywhere: 'ОТПИСВАНЕ, ОТПИШИ МЕ, ОТПИШЕТЕ МЕ, ОТПИСВАМ СЕ, OTPISHI ME',
    wholeReply:
      'ОТПИШИ, ОТПИШЕТЕ, ОТКАЗВАМ, ОТКАЗВАМ СЕ, ОТКАЖИ, ОТКАЖЕТЕ, ПРЕКРАТЕТЕ, ПРЕКРАТЯВАНЕ, СПРИ, СПРЕТЕ, ИЗТРИЙ, ИЗТРИЙТЕ, ПРЕМАХНИ, ПРЕМАХНЕТЕ, МАХНЕТЕ МЕ, ОТМЕНИ, ОТМЯНА, КРАЙ, СТИГА, STIGA',
  },
  {
    language: 'Tagalog',
    anywhere: '',
    wholeReply:
      'ITIGIL, TIGIL, TIGILAN, ITIGIL NA, TIGILAN NYO, TIGILAN NIYO, IHINTO, HINTO, HUMINTO, ALISIN, TANGGALIN, BURAHIN, KANSELAHIN, PAKITIGIL, PAKIHINTO, PAKIALIS, PAKITANGGAL',
  },
  {
    language: 'Thai',
    anywhere: 'เลิกรับ, หยุดส่ง, หยุดรับ, ปิดรับ, งดรับ, งดส่ง, ยกเลิกการสมัคร, ยกเลิกรับ, เลิกติดตาม',
    wholeReply: 'ยกเลิก, หยุด, เลิก, ยกเลิกการรับ, ยกเลิกสมาชิก, ยกเลิกบริการ, ยกเลิกสมัคร, ปิดการแจ้งเตือน, ลบ, ปฏิเสธ, ถอนตัว, สต็อป',
  },
  {
    language: 'Chinese',
    anywhere:
      '退订, 退訂, 取消订阅, 取消訂閱, 拒收, 取消接收, 停止发送, 停止發送, 停止接收, 停止推送, 拒绝接收, 拒絕接收',
    wholeReply:
      '停止, 取消, 停, 退, 取关, 退定, 拒绝, 拒絕, 终止, 終止, 停用, 注销, 註銷, 退出, 退群, 删除, 刪除, 谢绝, 謝絕, 拒接, 取消关注, 取消關注',
  },
  {
    language: 'Japanese',
    anywhere:
      '配信停止, 配信解除, 購読解除, 配信中止, 登録解除, 配信拒否, 受信拒否, 受取拒否, 購読停止, 受信停止, 送信停止, 通知停止, オプトアウト',
    wholeReply:
      '停止, 解除, ストップ, 退会, 解約, 中止, 停止してください, 削除, 拒否, キャンセル, 登録削除, 配信不要, 受け取り拒否, 受信解除, お断りします',
  },
  {
    language: 'Korean',
    anywhere:
      '수신거부, 수신 거부, 무료수신거부, 구독취소, 구독 취소, 구독해지, 구독 해지, 수신차단, 수신 차단, 수신해지, 수신중단, 수신동의철회, 문자거부, 광고거부, 발송중단, 발송중지',
    wholeReply:
      '거부, 중지, 취소, 해지, 그만, 그만해, 그만해요, 그만하세요, 스톱, 스탑, 중단, 삭제, 거절, 정지, 차단, 무료거부, 탈퇴, 회원탈퇴, 동의철회, 알림해제, 번호삭제',
  },
];

const entries = (typed: string): string[] =>
  typed
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

/** The opt-out terms a new deployment starts with, as its comma-delimited setting holds them. */
export const shippedOptOutTerms = [
  ...new Set([
    ...shippedByLanguage.flatMap(({ anywhere }) => entries(anywhere)),
    ...shippedByLanguage.flatMap(({ wholeReply }) => entries(wholeReply).map((entry) => `=${entry}`)),
  ]),
].join(', ');

/** They count as the whole reply only. */
export const shippedOptInTerms = 'START, UNSTOP';
export const shippedHelpTerms = 'HELP, INFO';
