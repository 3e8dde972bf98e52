import { foldedWords } from '../languages/lexicon.ts';

/** Words that ask for the contrary of a term, many of them a slip away from it: ANMELDEN is not ABMELDEN. */
const contrary =
  'subscribe subscribed subscribing subscribes resubscribe resubscribed subscription subscriptions register registering registered ' +
  'enroll enrol enrolled enrolling enlist relist list optin optedin unstop restart anmelden anmeldung angemeldet anmelde anmeld anmeldelse ' +
  'abonnieren abonniert abonniere einschreiben eintragen eingetragen abonner abonnez abonne abonnement inscrire inscrivez inscris inscrit inscription ' +
  'suscribir suscribirme suscribirse suscripcion suscribe subscribir inscribir inscribirme inscribirse inscripcion inscribe alta cadastrar cadastre cadastro ' +
  'cadastramento inscrever inscreva inscrevo subscrever subscreva inscricao iscriviti iscrivimi iscrivermi iscrivere iscrivetemi iscrizione abbonati ' +
  'abbonarsi abbonamento aanmelden aanmelding aangemeld inschrijven inschrijving ingeschreven abonneren anmala anmalan anmal pamelding pameld pamelde ' +
  'tilmelde tilmeld tilmelding tilmeldt prenumerera registrera registrer registrere tilaa tilata tilaus liity zapisac zapisz zapiszcie zapisuje wpisz wpisac ' +
  'zarejestruj prihlasit prihlaste prihlaseni prihlasenie ohlasit ohlaseni ohlasenie abonare aboneaza abonati abonez feliratkozas feliratkozom feliratkozni ' +
  'feliratkozok feliratkoz abone kayit uye подписаться подпишите подписка подписать подпишись подписываюсь записаться запишите подписку ' +
  'підписатися підписка підпишіть підписати підписуюсь записатися podpiska podpisatsya εγγραφη εγγραψτε eggrafi prijava prijavi prijavite הוסף הוסיפו ' +
  'להוספה הוספה הרשמה רישום włącz włączyć';

/** Everyday words of a language that are a slip away from a term of it, or of another one. */
const everyday: Readonly<Record<string, string>> = {
  english:
    'brenden brendan stoppard stoph top shop spot stow quite quiet suit unit quid cancer removed remover remote cancelled canceled ending deleted revoked cancellation cancels ' +
    'removes removal canceling parade serge quilt stopper stoppers shopper stoppage deplete framed redder removals removers deletion quits chancel sterne stere quot alison recess blocker blockers exclude spree suspended',
  french:
    'retire retired retires delit delits exclu exclus presta preste qui torpes tores troles renoval revoie revole deleite rénover rénové rareté quint bloque quitte quittes élever eleve cessera effacé effacée enlevé enlevée enlevés enlève efface quitté quittée bloqué bloquée désactivé annulés annulées exclue interrompu suppressions',
  spanishAndPortuguese:
    'pares para paris barato quita quito posta pista java bordar carcel cincel tories describir optou prestam odiava renova bloque bloques pagar prestar deltar recuar bloquea desliga rechaza suspende',
  italian:
    'polista angular arete toles stampata prestano oreste cancellano cancellati prestate setti remore sette salire bocca cesare prestato saprete rifiuti stante bloccato bloccata bloccate terminato terminata revocato',
  german: 'redet räder sterbe shoppen delis termine einig kündigte rennt sperre streicheln widersprüche',
  dutch: 'beneden stoep redde bekenden delict stippen sterre afsluit beëindigd eindigt blokkeert',
  scandinavian:
    'året råder stoppade stol soppa rader shoppa raderna stolpe stege stolpen borgar optiska rasera løpet delte delene shoppe soppen støl stolper delvist anklen deltar pågår elever blokke trold sette blokkert blokkerer blokkere blockerad blockerat blockerar annulleret suspendert upphört',
  finnish: 'poistua pojista porista poistoa potista pistäkää omena poistui poistuu poisti kiellä',
  slavic:
    'stopy przestanie stół konie stopę przestanę stopu oproti děláte přestane dělejte řekové snažte přestanu stopě opřít dělené smetí přestanete konice ' +
    'stôl lopta poistka stĺp prestanú delené stope smeti objavíme poistná opití stopala redove prestanu stopalo objava desete stopi devete prekinu delite smetati otiska stopalu tabor tabora tabory stante postu stanie staniste dobijam spreten poistku stanice nechajte zastave zakończy wyłącza zastaví odstraní uklonio isključio zaustavio prekida prestati zaustavil zastavi odmawia blokira',
  romanian:
    'degete șterg exclusă râdea opriri ștergem periuța periuță însetați presat ferate terminat terminate oprirea',
  hungarian: 'elmondom elmondani keltő tábor tábort táborban',
  turkish:
    'benden anlar devlete durdu durur anılar çıkarım stoper çıkarsın çıkartın delege çıkardın çıkarı anlatı bedenden çıkarına durduğun alsın alırsın alışkın buranın teminatı bitirme vazgeçme',
  russianAndUkrainian: 'сто топ описать отпуска стопы опишите стопа стовп стопи відмов отменил прекратил убейте',
  greek: 'διακόπτη έξοδο',
  hebrew: 'הפסיק הסיני הספיקו הפיקו הסיקו להספיק להסיק להפיק',
  arabic: 'توفوا',
  malay: 'anuar hentian kelar akhir',
};

/** Words that nobody types for a term by a slip of a key, in any language. */
export const nobodysSlips: ReadonlySet<string> = new Set(
  foldedWords(`${contrary} ${Object.values(everyday).join(' ')}`),
);
