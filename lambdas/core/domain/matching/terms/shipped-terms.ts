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
      'ARRET, ARRETER, ARRETEZ, ANNULER, RESILIER, SUPPRIMER, FIN, ARRETE, STOPPEZ, STOPPER, CESSEZ, RETIREZ, RETIRER, SUPPRIMEZ, RESILIATION',
  },
  {
    language: 'Spanish',
    anywhere:
      'DAR DE BAJA, DARME DE BAJA, DARNOS DE BAJA, DARSE DE BAJA, DENME DE BAJA, DEME DE BAJA, DAME DE BAJA, DADME DE BAJA, ME DOY DE BAJA, SOLICITO LA BAJA, QUIERO LA BAJA, PEDI LA BAJA, DESUSCRIBIR, DESUSCRIBIRME, DESUSCRIBIRSE, DESINSCRIBIR',
    wholeReply:
      'BAJA, ALTO, CANCELAR, PARAR, PAREN, DETENER, SALIR, BORRAR, ELIMINAR, BORRAME, ELIMINAME, DETENGAN, DETENGANSE, PARAD, BORRENME, ELIMINENME, QUITENME, SAQUENME, REMUEVANME, REMUEVAME, CANCELEN, ANULAR, ANULEN, SUPRIMIR',
  },
  {
    language: 'Portuguese',
    anywhere: 'DESCADASTRAR, DESCADASTRE, DESCADASTRO, DESINSCREVER, DESINSCREVA, DESCADASTREM, DESCADASTRAMENTO',
    wholeReply:
      'PARE, PAREM, SAIR, SAI, REMOVER, EXCLUIR, CANCELE, CANCELEM, CANCELAMENTO, REMOVA, REMOVAM, EXCLUA, EXCLUAM, RETIRAR, RETIREM',
  },
  {
    language: 'German',
    anywhere: 'STOPP, ABBESTELLEN, ABBESTELLUNG, MELDEN SIE MICH AB, MELDET MICH AB',
    wholeReply:
      'ABMELDEN, ABMELDUNG, AUSTRAGEN, KÜNDIGEN, BEENDEN, ABBRECHEN, AUFHÖREN, LÖSCHEN, ENDE, WIDERRUF, WIDERRUFE, ABGEMELDET, AUSTRAGUNG, KÜNDIGUNG, LÖSCHUNG, ENTFERNEN, UNTERLASSEN',
  },
  {
    language: 'Italian',
    anywhere:
      'DISISCRIVIMI, DISISCRIVERMI, DISISCRIVERE, DISISCRIZIONE, CANCELLAMI, CANCELLATEMI, RIMUOVETEMI, DISISCRIVETEMI',
    wholeReply:
      'ANNULLA, ANNULLARE, CANCELLA, CANCELLARE, FERMA, SMETTERE, SMETTETELA, SMETTILA, RIMUOVI, RIMUOVERE, DISDETTA, CANCELLAZIONE, DISISCRIVI, SMETTI, SMETTETE, RIMOZIONE, RIMUOVIMI, ELIMINAMI, ELIMINATEMI, TOGLIETEMI, DISATTIVA, STOPPARE, INTERROMPERE',
  },
  {
    language: 'Dutch',
    anywhere: 'UITSCHRIJVEN, MELD ME AF, MELD MIJ AF, SCHRIJF ME UIT, SCHRIJF MIJ UIT',
    wholeReply:
      'AFMELDEN, STOPPEN, ANNULEREN, EINDE, OPHOUDEN, AFMELDING, AFGEMELD, UITSCHRIJVING, UITGESCHREVEN, VERWIJDER, VERWIJDEREN, OPZEGGEN, BEËINDIGEN, STOPZETTEN',
  },
  {
    language: 'Swedish, Norwegian and Danish',
    anywhere: 'AVREGISTRERA, AVPRENUMERERA, AVMELDE, MELD MEG AV, AFMELD MIG, MELD MIG FRA',
    wholeReply:
      'STOPPA, SLUTA, AVSLUTA, AVBRYT, AVMELD, AFMELD, FRAMELD, SLUTT, AVSLUTT, AVSLUTTE, AVANMÄLAN, AVANMÄL, AFMELDES, STOPPE, FJERN, SLETT, SLET, RADERA, AVREGISTRER, AVMELDING, AFMELDE, AVMELDES, FRAMELDING',
  },
  {
    language: 'Finnish',
    anywhere: '',
    wholeReply: 'LOPETA, PERUUTA, POISTA, PERU, LOPETTAKAA, LOPETUS, POISTAKAA, PERUUTTAKAA',
  },
  {
    language: 'Polish',
    anywhere: 'WYPISZ MNIE',
    wholeReply:
      'WYPISAĆ, REZYGNUJĘ, REZYGNACJA, WYPISZ, ZATRZYMAJ, KONIEC, ANULUJ, PRZESTAŃ, PRZESTAŃCIE, PRZESTAĆ, USUŃ, USUŃCIE, WYREJESTRUJ, WYPISZCIE',
  },
  {
    language: 'Czech and Slovak',
    anywhere: 'ODHLÁSIT, ODHLASTE MĚ, ODHLÁSTE MA',
    wholeReply: 'KONEC, ZRUŠIT, ZRUŠTE, PŘESTAŇTE, PŘESTAŇ, ODHLÁŠENÍ, ODHLÁSENIE, UKONČIT, VYMAŽTE, SMAŽTE',
  },
  {
    language: 'Romanian',
    anywhere: 'DEZABONARE, DEZABONEAZĂ, DEZABONAȚI, DEZABONEZ',
    wholeReply: 'OPREȘTE, OPRIȚI, ANULEAZĂ, ÎNCETAȚI, ȘTERGEȚI, ȘTERGE, ANULARE, ANULAȚI',
  },
  {
    language: 'Hungarian',
    anywhere: 'LEIRATKOZÁS, LEIRATKOZOM, LEIRATKOZNI, LEIRATKOZOK',
    wholeReply: 'LEÁLLÍTÁS, ÁLLJ, TÖRLÉS, LEIRATKOZ, LEMONDÁS, LEMONDOM, TÖRÖLJENEK, TÖRÖLJ',
  },
  {
    language: 'Turkish',
    anywhere: 'ABONELİKTEN ÇIK, ÜYELİKTEN ÇIK, LİSTEDEN ÇIK',
    wholeReply:
      'İPTAL, DUR, DURDUR, DURDURUN, ÇIK, ÇIKIŞ, RET, ÇIKAR, ÇIKARIN, SİL, SİLİN, REDDET, İPTAL ET, İPTAL EDİN, DURDURUNUZ',
  },
  {
    language: 'Russian',
    anywhere: 'СТОП, ОТПИСАТЬСЯ, ОТПИСКА, ОТПИШИТЕ, ОТПИСАТЬ, ОТПИСЫВАЮСЬ, OTPISKA, OTPISATSYA',
    wholeReply:
      'ОТМЕНА, ОТПИШИСЬ, ОТКЛЮЧИТЬ, ОТКАЗ, УДАЛИТЬ, ПРЕКРАТИТЕ, ПЕРЕСТАНЬТЕ, УДАЛИТЕ, ОТКЛЮЧИТЕ, ОТМЕНИТЬ, ОСТАНОВИТЕ, ОТКАЗЫВАЮСЬ',
  },
  {
    language: 'Ukrainian',
    anywhere: 'ВІДПИСАТИСЯ, ВІДПИСКА, ВІДПИШІТЬ',
    wholeReply: 'СКАСУВАТИ, ПРИПИНІТЬ, ВИДАЛІТЬ, ВІДМОВА, ВІДКЛЮЧІТЬ',
  },
  {
    language: 'Greek',
    anywhere: 'ΣΤΟΠ, ΑΠΕΓΓΡΑΦΗ, APEGGRAFI',
    wholeReply:
      'ΔΙΑΓΡΑΦΗ, ΑΚΥΡΩΣΗ, ΔΙΑΚΟΠΗ, DIAGRAFI, ΣΤΑΜΑΤΗΣΤΕ, ΣΤΑΜΑΤΑ, ΣΤΑΜΑΤΗΣΕ, ΔΙΑΓΡΑΨΤΕ, ΔΙΑΓΡΑΨΕ, STAMATISTE, STAMATA',
  },
  {
    language: 'Hebrew',
    anywhere: 'הסר, הסירו, הסירני, להסרה, סטופ, תסירו אותי',
    wholeReply: 'הסרה, להסיר, עצור, הפסק, ביטול, בטל, תפסיקו, תפסיק, הפסיקו, תסירו, תמחקו, מחק',
  },
  {
    language: 'Croatian, Serbian and Bosnian',
    anywhere: 'ODJAVA, ODJAVI ME, ODJAVITE ME',
    wholeReply: 'ODJAVI, PREKINI, PRESTANITE, PRESTANI, ODJAVITE, STANI',
  },
  {
    language: 'Arabic',
    anywhere: 'إلغاء الاشتراك, الغاء اشتراكي, الغاء الاشتراك',
    wholeReply: 'توقف, إيقاف, إلغاء, أوقف, أوقفوا, قف, وقف, وقفوا, توقفوا, الغوا, الغي, حذف, ازالة, احذفوني',
  },
  {
    language: 'Hindi',
    anywhere: '',
    wholeReply:
      'रोकें, रोको, रद्द, रद्द करें, रद्द करो, बंद, बंद करो, बंद करें, BAND KARO, BAND KRO, BAND KAR DO, BAND KIJIYE, ROKO, HATAO, रोकिए, बंद कीजिए, बंद कर दो, बंद कर दीजिए, हटाओ',
  },
  {
    language: 'Indonesian and Malay',
    anywhere: 'BERHENTI LANGGANAN, UNREG',
    wholeReply: 'BERHENTI, BATAL, BATALKAN, HENTIKAN, HENTI, HAPUS, TOLAK, BERHENTILAH, BATAL LANGGANAN',
  },
  {
    language: 'Vietnamese',
    anywhere: 'HỦY ĐĂNG KÝ, TỪ CHỐI QC',
    wholeReply: 'NGỪNG, HỦY, TC, TỪ CHỐI, HỦY BỎ, NGƯNG',
  },
  { language: 'Thai', anywhere: 'เลิกรับ, หยุดส่ง', wholeReply: 'ยกเลิก, หยุด, เลิก, ยกเลิกการรับ, ยกเลิกสมาชิก' },
  {
    language: 'Chinese',
    anywhere: '退订, 退訂, 取消订阅, 取消訂閱, 拒收, 取消接收',
    wholeReply: '停止, 取消, 停, 退, 取关, 退定, 拒绝, 拒絕',
  },
  {
    language: 'Japanese',
    anywhere: '配信停止, 配信解除, 購読解除, 配信中止, 登録解除',
    wholeReply: '停止, 解除, ストップ, 退会, 解約, 中止, 停止してください, 削除, 拒否, キャンセル',
  },
  {
    language: 'Korean',
    anywhere: '수신거부, 수신 거부, 구독취소, 구독 취소, 구독해지, 구독 해지',
    wholeReply:
      '거부, 중지, 취소, 해지, 그만, 그만해, 그만해요, 그만하세요, 스톱, 스탑, 중단, 삭제, 거절, 정지, 차단, 무료수신거부, 무료거부',
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
