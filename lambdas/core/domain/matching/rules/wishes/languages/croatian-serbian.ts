import { wishesOf } from '../grammar.ts';

export const croatianSerbianWishes = wishesOf({
  id: 'croatian',
  not: 'ne|nemojte|nemoj|nije|nisam|nista|bez|nikad|nikada',
  send: 'saljite|saljes|salji|slati|pisite|pisi|pisati|zovite|zvati|kontaktirajte|kontaktirati|poslati|javljajte|javljati',
  disturb:
    'uznemiravajte|uznemiravati|gnjavite|gnjaviti|gnjavi|smarajte|smarati|davite|dosadjujte|spamajte|spamati|maltretirajte',
  more: 'vise|nista|nikad|nikada|ponovo|opet|dalje',
  want: 'zelim|zelimo|hocu|zeljela|zelio|trebam|treba',
  receive: 'primati|dobivati|dobijati|primam|kontaktiran|kontaktirana',
  cease: 'prestanite|prestani|dosta|prekinite|prekini|stanite|okanite',
  enough: 'dosta|dosadili|dosadni|umoran|umorna|sit|sita|previse',
  hate: 'mrzim',
  title: 'gospodin|gospoda|gospodja',
  me: 'me|mi|mene|moj|nas|moje|nam',
  remove: 'obrisite|obrisi|izbrisite|izbrisi|uklonite|ukloni|maknite|makni|skinite|skini|brisite|odjavite|zaboravite',
  number: 'broj|telefon|podatke|kontakt|mobitel',
  list: 'liste|popisa|baze|evidencije|imenika|lista',
  wrong: 'pogresan|pogresna|krivi|kriva|pogresili|fulali|pogrijesili',
  wrongWhat: 'broj|osoba|osobu|adresa',
  never: 'nikad|nikada|nisam|ne',
  signed:
    'prijavio|prijavila|pristao|pristala|dao|dala|trazio|trazila|registrirao|registrirala|pretplatio|pretplatila|suglasan|narucio',
  interested: 'zanima|zainteresiran|zainteresirana|interesuje|interesira|zainteresovan|zanimaju',
  unwanted: 'spam|uznemiravanje|prevara|prevaranti',
  noMore: [
    'nemojte|nemoj ~3 slati|pisati|zvati|javljati|saljete|kontaktirati',
    'не|немојте|немој ~2 слати|шаљите|шаљи|писати|пишите|звати|зовите ~2',
    'ne zelim|zelimo|trebam ~2 <messages>|reklame|vase|ove|nista',
  ],
  leave: [
    'ostavite|ostavi|pustite|pusti me|nas ~1 miru|mir',
    'оставите|остави|пустите ме|нас ~1 миру ~1',
    'odakle|otkud|kako|gdje|gde vam|imate|ste|vi ~2 broj',
    'prijavit|prijavicu|prijavljujem|blokirat|blokiram|blokirao|blokirala|tuzit ~2',
    'nisam ~1 <name>|osoba',
    'umro|umrla|preminuo|preminula ~1',
    'odjebite|odjebi|gubite ~1',
    'mars|marš odavde|tamo|bre|u|van',
    'to|ovo nije moj|njen|njegov|taj ~1',
  ],
  examples: {
    noMore: ['Nemojte mi više pisati', 'Ne mogu sutra, može petak?'],
    leave: ['Ostavite me na miru', 'Kupio sam krivu veličinu, može zamjena?'],
  },
});
