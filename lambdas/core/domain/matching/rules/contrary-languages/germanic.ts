import { none, type ContraryWords } from './contrary-words.ts';

export const germanicContraries: readonly ContraryWords[] = [
  {
    ...none,
    leave:
      'abmelden|abgemeldet|abzumelden|abbestellt|abbestellen|abzubestellen|austragen|ausgetragen|auszutragen|abmelde|abbestelle|abmeldung|abmeldet',
    when: 'wenn|falls|sobald',
    i: 'ich|mich',
    send: 'schicke|schreibe|antworte|sende|schick|schreib|tippe|geantwortet',
    must: 'muss|soll|sollte|mussen|muesste|müsste',
    mistake: ['aus versehen', 'versehentlich|ausversehen|unabsichtlich|verklickt|vertippt'],
    notWanted: [
      'wollte|will|wollten|mochte|moechte|wollen <me>? doch|gar|mich|uns|eigentlich|ja|das? gar|uberhaupt|eigentlich|noch? nicht',
      'nie|niemals selbst|darum|selber|davon?',
      'nicht selbst|selber',
      'brauchen|brauchst|braucht|brauche|mussen|muessen|musst ~2 nicht',
      'kein|keine grund|wunsch|absicht|bedarf ~1',
    ],
    back: ['wieder|erneut ~2 eintragen|anmelden|aufnehmen|anmelde|rein|dabei|freischalten|drauf|hinzufugen|aktivieren'],
    keep: [
      '[ <courtesy>|mich|uns|meine|nummer|also? <courtesy>|mich|uns|meine|nummer? nicht abmelden|loschen|loeschen|streichen|austragen|entfernen|rausnehmen ~2',
      'brauchen|brauchst|braucht|mussen|musst ~2 nicht loschen|loeschen|streichen|rausnehmen|rausstreichen ~1',
    ],
  },
  {
    ...none,
    leave: 'afmelden|afgemeld|uitschrijven|uitgeschreven|afmeld|uitschrijf|afmelding|uitschrijving',
    when: 'als|wanneer|indien',
    i: 'ik|me|mij',
    send: 'stuur|antwoord|schrijf|reageer|typ|app|sms|sturen',
    must: 'moet|hoef|moeten|dien|zou',
    mistake: ['per ongeluk|abuis|vergissing', 'perongeluk', 'niet expres'],
    notWanted: [
      'wil|wilde|wou|wilden|willen <me>? helemaal|eigenlijk|echt? niet',
      'nooit zelf|hoor|om|gevraagd?',
      'niet zelf',
      'hoeft|hoeven|hoef ~3 niet ~1',
      '[ <courtesy>? niet',
      'nooit ~1 gevraagd ~2',
    ],
    back: [
      'zet|zetten|schrijf|meld|doe <me> ~2 terug|weer|opnieuw|erop',
      'terug|weer|opnieuw zetten|aanmelden|inschrijven|toevoegen|erop',
    ],
    keep: [
      'hoeft|hoeven|hoef <me>|<glue>? <me>? niet af|uit|weg te? ~2',
      'hoeft|hoeven ~2 niet te? verwijderen|schrappen|wissen ~1',
      '[ <courtesy>? niet verwijderen|wissen|schrappen|afmelden|uitschrijven ~2',
      'haal|schrijf|meld|verwijder me|mij niet af|uit|weg|van ~2',
    ],
  },
  {
    ...none,
    leave:
      'avregistrera|avregistrerad|avregistrerade|avprenumerera|avanmala|afmelde|afmeldt|afmeld|frameldt|framelde|avmelde|avmeldt|avmeld|avslutat|avslutet|avanmalde',
    when: 'om|nar|hvis|naar|når|dersom',
    i: 'jag|jeg',
    send: 'skickar|svarar|skriver|sender|svarer|svare|sende|skrive|smsar|taster',
    must: 'maste|ska|skal|ma|må|måste|behover|behøver|bor',
    mistake: ['av|ved en|et? misstag|fejl|feil|feiltakelse|uhell|fejltagelse|uheld', 'kom til at|å', 'råkade'],
    notWanted: [
      'ville|vill|vil|onskade|mente|tankte|menade|skulle <me>? ikke|inte|aldrig|ej a|å|at|att?',
      'lad|lat|la vaere|bli|være ~1 a|å|at|att?',
      'behover|behøver|behovde|trenger|trengte|skal|ska ikke|inte|ej a|å|at|att?',
      'aldri|aldrig|ikke|inte bedt|bett|bad|bedt ~3',
      '[ <courtesy>? ikke|inte',
      'har aldri|aldrig|ikke|inte <me>?',
    ],
    back: [
      'satt|sett|lagg|legg|skriv|tilmeld|meld|sæt ~2 igen|igjen|tillbaka|tilbake|tilbage|upp',
      'igen|igjen|tillbaka ~1 anmala|tilmelde|melde|pa|på',
    ],
    keep: [
      'ta|tag inte|ikke bort|vaek|vekk <me> ~3',
      'ta|tag <me> inte|ikke bort|vaek|vekk|af|av|fra ~2',
      'slet|slett|fjern|radera|stryk <me>? ikke|inte <me>? ~2',
      '[ <courtesy>? ikke|inte slet|slett|fjern|radera|meld|slette|fjerne ~1 <me> ~3',
      'ville|vill|vil|mente|skulle <me>? ikke|inte a|å|at|att? melde <me>? av|af|fra|ut',
      'lad|la|lat vaere|bli|være ~2 melde|fjerne|slette|ta <me> ~2',
    ],
  },
];
