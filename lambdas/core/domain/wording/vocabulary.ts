import { wordsOf } from '../reply-text.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(wordsOf(words));
const phrasesOf = (commaDelimited: string): string[][] => commaDelimited.split(',').map((phrase) => wordsOf(phrase));

/** They tell people to text something back, whatever word follows. */
export const repliesWith = setOf(
  'reply replying respond responding antworten antworte antwort répondez répondre responda responde responder ' +
    'rispondi rispondere risponda antwoord antwoorden svar svara vastaa odpowiedz odpověz odpovězte odpovedzte odgovorite răspunde răspundeți ' +
    'válaszoljon ответьте απαντήστε 回复 回覆 返信',
);

/** They tell people to text something. */
export const sends = setOf(
  'texting send sending sende senden sendet schreibe schreiben schicke schicken envoyez envoyer tapez ' +
    'envíe envía envia enviar escriba mande manda invia inviare scrivi stuur skicka sänd lähetä wyślij pošli pošlete ' +
    'pošaljite trimite trimiteți küldje küldjön отправьте στείλτε',
);

/** They do so where a clause begins, and are nouns elsewhere. */
export const nounsToo = setOf('text txt sms message msg type return answer');

/** Behind them such a word tells people to text something: "or text STOP", and not "no more SMS". */
export const leadsToInstruction = setOf(
  'to or and please just simply can may then by und oder bitte ou et por favor o e y en och eller',
);

/** What may stand between an instruction and the word it is about: "reply with just the word STOP". */
export const fillers = setOf(
  'with by the word keyword a an just only simply please back us this mit dem das wort nur uns einfach bitte sie du eine einen par avec le la ' +
    'mot seulement con solo palabra palavra com parola met het woord med ordet message sms text msg nachricht mensaje mensagem messaggio bericht',
);

/** They lead from whom or where to what: "reply to this message with STOP". */
export const withWords = setOf('with mit avec con com met med');

/** Behind an instruction they are no word to reply with: "reply to this message", "text us on …", "reply now". */
export const noReplyWords = setOf(
  'to for on at in via if when before after within from of from now today tomorrow tonight soon asap anytime any here direct directly ' +
    'has have is are was were will can must may should does your our my me you we it its these those that all and or as until till with us ' +
    'e mail email emails mails letter fax note request details photo photos alerts messages texts offers updates rates reminders whatsapp ' +
    'auf an bis um zu zum zur für wenn jetzt heute hier direkt gerne noch ihre ihren ihr deine deinen dein diese dieser dieses unter und oder im ' +
    'ce cette ces cet votre vos au aux pour si maintenant ici et ou nous este esta estos su para ahora aquí y al ' +
    'questo questa il per ora qui e agora aqui ao dit deze op naar voor nu denna detta till på den det te til på na do',
);

/** They begin what a reply is for: "reply BASTA to opt out". */
export const purposes = setOf('to zum zu zur um pour para per om för att for 2 aby');

/** They lead to what becomes of a reply: "reply BASTA and we take you off". */
export const consequences = setOf('and if und wenn et si e y och en');

export const alternatives = setOf('or oder ou o eller tai lub nebo');

/** Before a number, and nothing else, they say where to send: "text STOP to 60777". */
export const destinations = setOf('to an au al a ao à til till naar na do unter auf på op para');

/** They say of a term what it does: "STOP ends it". */
export const endings = setOf('ends stops cancels unsubscribes beendet stoppt arrête termina');

/** Other ways to reach somebody: "or call us to unsubscribe". */
export const contacts = setOf(
  'call calling ring phone dial email mail visit click tap go log write contact ask speak use see ' +
    'anrufen anruf rufen ruf klicken klick klicke besuchen appelez appeler cliquez cliquer visitez llame llama llamar clic haga pulse visite ' +
    'chiama chiamare clicca visita bel bellen klik bezoek ligue clique acesse',
);

/** Before "to opt out", or behind "opt out:", they are no word to reply with: "Want to opt out?", "Link zum Abmelden", "Opt out: website". */
export const neverPromised = setOf(
  'how want wanting wish wishing like prefer prefers need needs ready able free easy option options right rights where please remember not number ' +
    'link links below above online website site web page form account app portal profile settings store shop showroom reception dealer ' +
    'seite webseite konto formular unten oben wunsch lien site compte formulaire dessous enlace web cuenta abajo sito conto sotto website hieronder conta abaixo ' +
    'anytime sms',
);

/** They lead to the means of opting out: "Opt out with STOP", "Abmeldung per STOP". */
export const means = setOf('with via using by per par mit durch con com met med');

/** What one can be told to send a term for, beside what always speaks of opting out: "Reply STOP to cancel". */
export const termEndings = setOf(
  'cancel avoid end discontinue decline withdraw revoke remove object kündigen widerrufen annuler résilier refuser cesser cancelar anular parar terminar detener ' +
    'remover interromper encerrar annullare cancellare interrompere terminare disdire opzeggen annuleren afsluiten',
);

/** Of purposes, those in whose languages the ways to say "opt out" are known well enough to tell that something else is meant. */
export const knownPurposes = setOf('to 2 for zum zur um pour para per');

/** Behind them time is said, or whom to reply to, before it is said what for: "Reply STOP now to win". */
export const betweenTermAndPurpose = setOf('at any time anytime now today back here jederzeit jetzt heute');

/** Behind a term they make it a verb with an object: "STOP the clock". */
export const articles = setOf('the a an your our my this that these his her their');

/** What people are told to send for help, which is no way out and needs not be one. */
export const helpWords = setOf('HELP INFO');

/** They speak of opting out wherever they stand. */
export const optOutPhrases = phrasesOf(
  'unsubscribe, unsubscribed, unsubscribing, unsub, optout, opt out, opt me out, opted out, opting out, be removed, remove me, remove yourself, ' +
    'no longer, no more, not receive, not get, never hear, never receive, not hear, take you off, remove you, not text you, not message you, not contact you, be taken off, ' +
    'abmelden, abzumelden, abmeldung, abbestellen, abzubestellen, abbestellung, austragen, auszutragen, keine sms, keine nachrichten, keine weiteren, ' +
    'nicht mehr, nichts mehr, widersprechen, désabonner, désabonnement, désinscrire, désinscription, ne plus, ' +
    'dar de baja, darse de baja, darte de baja, darme de baja, la baja, desuscribir, desuscribirse, desuscribirte, no recibir, dejar de recibir, ' +
    'descadastrar, não receber, deixar de receber, disiscriverti, disiscriversi, disiscrizione, cancellarti, cancellarsi, non ricevere, più ricevere, ' +
    'afmelden, af te melden, uitschrijven, uit te schrijven, geen sms, geen berichten, avregistrera, avanmäla, afmelde, framelde, melde deg av, ' +
    'wypisać, zrezygnować, odhlásit, odhlášení',
);

/** They begin what speaks of opting out, outside an instruction, only where the SMS are named too. */
export const weakOptOut = setOf('no not never ne nicht nichts keine non não geen end leave quit exit');

/** They speak of opting out where nothing else follows, or the SMS. */
export const endingWords = setOf(
  'stop end leave quit exit arrêter stopper salir sair uscire avsluta avslutte stoppen beenden',
);
/** Only where the SMS follow: "to cancel" is an appointment as well. */
export const cancellingWords = setOf('cancel stop end leave quit');

/** What may stand between those words and what is ended. */
export const determiners = setOf('the our all these this further future any more from of us your my out list');

export const messageWords = setOf(
  'receiving getting hearing sms smses text texts texting message messages msgs msg alerts promos promotions offers updates mailing list lists subscription ' +
    'subscriptions marketing news newsletter communications communication notifications notification contact emails reminders nachrichten ' +
    'werbung angebote pub pubs publicité mensajes publicidad promociones ofertas mensagens publicidade messaggi offerte berichten reclame aanbiedingen',
);
