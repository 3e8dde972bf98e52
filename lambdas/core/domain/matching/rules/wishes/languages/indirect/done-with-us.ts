import type { Rule } from '../../../rule.ts';

const kind = 'wish';

const sold =
  'vendí|vendido|vendu|vendue|venduto|venduta|vendi|verkauft|verkocht|sålt|såld|solgt|myin|myyty|sprzedałem|sprzedałam|prodal|prodala|predal|predala|eladtam|vândut|πούλησα|sattım|продал|продала|продав|продадох|prodao|بعت|מכרתי|dijual';
const longAgo =
  'longtemps|ans|an|tiempo|años|meses|tempo|anos|anni|mesi|längst|lange|jahren|monaten|jaar|jaren|lenge|länge|siden|sedan|dawno|lat|temu|davno|dávno|lety|roky|rokmi|régen|éve|mult|ani|luni|χρόνια|καιρό|çoktan|yıl|önce|давно|года|лет|назад|роки|тому|години|שנים|שנה|זמן|زمان|سنه|سنين|lama|tahun';
const provider =
  'dentista|dentiste|zahnarzt|tandarts|tandläkare|tannlege|tandlæge|dentystę|zubaře|gimnasio|palestra|academia|gym|coiffeur|peluquería|parrucchiere|friseur|kapper|frisör|garage|taller|officina|werkstatt|bank|banque|banco|banca|compañía|operadora|operador|anbieter|opérateur|fournisseur|врача|стоматолога|банк|оператора|fogorvost|dişçi|banka';
const changed =
  'cambiato|cambié|cambiado|changé|mudei|troquei|gewechselt|gewisseld|veranderd|bytt|skiftet|skiftat|zmieniłem|zmieniłam|změnil|změnila|сменил|сменила|поменял|поменяла|váltottam|değiştirdim|veranderd';

/** Who is fed up, has no use for offers, or has sold long ago what they are about. */
export const doneWithUs: readonly Rule[] = [
  {
    id: 'done-with-us-languages',
    kind,
    reason: 'They say that they are done with us, or have no use for what is sent.',
    patterns: [
      `${sold} ~3 ${longAgo} ]`,
      `${longAgo} ~3 ${sold} ]`,
      `${changed} ~2 ${provider} ]`,
      `${provider} ~1 ${changed} ]`,
      // Fed up.
      'cansei|enjoei|cansada|cansado de voces|vcs ~1',
      'reicht|reichts mir|uns? langsam? mit euch|ihnen',
      'ik? ben er klaar mee ]',
      'mam|mamy was|ich dosc|dosyc',
      'σας βαρεθηκα|βαρεθηκαμε',
      'вы|ви достали|дістали|задолбали|набридли ]',
      'писна|омръзна ми от ~2',
      'dosta mi je vas|vise|toga',
      'tang aa gaya|gayi|chuka|chuki|gye ~1',
      'nakakaasar|nakakainis|nakakairita na po? kayo|kau|to',
      'lasciatemi|lasciami perdere',
      'suéltenme|suéltame ]',
      'to fora <courtesy>? ]',
      'vao|vai|va procurar|incomodar outro|outra|outros ~1',
      // Of no use.
      'promos|offres|messages|pubs|sms ~2 servent|sert a rien',
      'no me|nos sirven|sirve sus|las|estas|los|esos ~1 ofertas|promociones|<messages>',
      'offerte|promozioni|<messages> ~1 non mi|ci servono|interessano|riguardano',
      'angebote|werbung|nachrichten ~1 bringen|bringt|nutzen|nutzt mir|uns nichts|nix',
      'niks|niets aan jullie|uw|die ~1 aanbiedingen|<messages>',
      'oferty|promocje|<messages> ~1 mnie|nas nie obchodza|interesuja',
      'nabidky|ponuky|<messages> ~2 k nicemu|nicomu',
      'teklifleriniz|mesajlariniz|kampanyalariniz ~1 isime yaramiyor|yaramaz',
      'акции|предложения|<messages> ~1 мне|нам не нужны|интересны',
      'عروضكم|رسائلكم|اعلاناتكم ~1 ما|لا تهمني|تعنيني|تفيدني',
      'המבצעים|ההצעות|ההודעות ~1 לא רלוונטיים|רלוונטיות|מעניינים|מעניינות',
      'tarjouksenne|viestinne|mainoksenne|tarjoukset eivat kiinnosta ~1',
      'resilie|parti|partie|quitte chez|de vous ~2',
      'bei euch|ihnen ~2 gekundigt|gekuendigt ]',
      'bij jullie ~2 opgezegd ]',
      'bedarf|interesse mehr [ ~3 umgezogen|verzogen|verkauft',
    ],
    for: 'Cansei de vocês',
    against: 'Cansei de esperar na fila hoje',
  },
];
