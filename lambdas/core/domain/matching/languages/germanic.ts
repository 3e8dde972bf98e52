import type { Language } from './language.ts';

export const german: Language = {
  name: 'German',
  everydayTerms:
    'stopp abmelden abbestellen austragen kundigen kuendigen ende beenden abbrechen aufhoren aufhoeren loschen loeschen schluss entfernen abmeldung kundigung abbestellung meldensiemichab meldetmichab',
  words: {
    courtesy:
      'bitte danke dankeschon hallo guten tag morgen abend hi sofort jetzt endlich umgehend ok okay ja entschuldigung sorry scheisse verdammt mal doch gruss viele grusse mfg freundlichen lg vielen dank moin servus damit ey alter digga junge mann leute halt eben',
    asking:
      'ich mochte moechte will wollen wurde wuerde gerne gern konnen koennen konnten kann man wie sie ihr mich uns muss habe gesagt hab ich es melden meldet meld',
    messaging:
      'schicken senden schreiben kontaktieren nerven belastigen belaestigen zusenden zuschicken anschreiben texten zuspammen',
    messages:
      'nachricht nachrichten sms mitteilungen werbung werbenachrichten werbesms texte spam newsletter mails werbungen benachrichtigungen mitteilung infos zusendung zusendungen versand',
    maybeMessages: 'anrufe anrufen anruf email emails angebote erinnerungen erhalten bekommen',
    me: 'mich mir uns mein meine meiner meinen unsere',
    list: 'liste listen verteiler nummer handynummer telefonnummer datenbank kontakte kontaktliste kartei system adressliste daten',
    glue: 'von vom aus der die das den dem diese dieser diesen diesem dies eurer ihrer ihre ihren ihr eure eurem alle allen alles keine mehr weitere weiteren zu mit an fur um auf weiter ab hiermit solche von aller jeglicher sämtlicher euch ihnen eueren',
    it: 'es das',
    joining: 'und oder',
    wanting: 'mochte moechte will wollen wunsche wuensche mochten brauche',
    not: 'nicht kein keine nie niemals ohne',
    cancelling: 'stornieren absagen storno abbrechen abbruch',
    removing: 'loschen loeschen entfernen streichen',
    leaving: 'austragen abmelden abmeldung',
    thing:
      'termin termine bestellung reservierung lieferung kurs behandlung probefahrt besichtigung arbeit buchung auftrag schule sport training',
    service: 'abo abonnement vertrag mitgliedschaft konto service dienst',
    playful: 'haha hihi schatz hahaha',
    leavable:
      'kurs kurse kurses yoga pilates zumba spinning stunde probestunde yogastunde app zeitung zeitschrift reifen winterreifen sommerreifen essen mittagessen auto wagen fahrzeug versicherung fitnessstudio studio gym verein schwimmkurs tanzkurs training turnier portal website webseite massage netflix karte kita schule kindergarten montag dienstag mittwoch donnerstag freitag samstag sonntag werkstatt zulassungsstelle amt finanzamt uni feier geburtstagsfeier abend brötchen',
  },
};

export const dutch: Language = {
  name: 'Dutch',
  everydayTerms:
    'stoppen stopt afmelden uitschrijven einde annuleren ophouden beeindigen verwijderen afmelding meldmeaf meldmijaf schrijfmeuit schrijfmijuit',
  words: {
    courtesy:
      'alsjeblieft aub alstublieft ajb svp bedankt dank je u dankjewel hallo hoi dag goedemorgen goedemiddag nu direct meteen onmiddellijk ok ja sorry verdomme groet groeten mvg graag eens even',
    asking: 'ik wil willen wilt zou graag kan kunt kunnen u jullie hoe me mij moet moeten heb gezegd wens meld',
    messaging: 'sturen stuur schrijven contacteren lastigvallen appen berichten smsen spammen benaderen mailen',
    messages:
      'bericht berichten sms smsjes sms-jes berichtjes reclame spam nieuwsbrief nieuwsbrieven meldingen reclameberichten advertenties aanbiedingen appjes',
    maybeMessages: 'bellen email mails herinneringen ontvangen telefoontjes',
    me: 'me mij mijn ons',
    list: 'lijst lijsten nummer nummers bestand database telefoonnummer mailinglijst verzendlijst',
    glue: 'van de het een met uit voor op te om die deze dit dat jullie uw je alle geen meer af nog ontvangen',
    it: 'ermee hiermee het',
    joining: 'en of',
    wanting: 'wil willen wens wensen hoef',
    not: 'niet geen nooit zonder',
    cancelling: 'annuleren annulering',
    removing: 'verwijderen verwijder',
    leaving: 'afmelden uitschrijven',
    thing: 'afspraak afspraken bestelling reservering levering behandeling proefrit vergadering bus werk',
    service: 'abonnement contract lidmaatschap account dienst service',
    playful: 'haha hahaha hihi schat',
    leavable:
      'lessen training yoga yogales pilates spinning cursus sportschool gym club vereniging toernooi zwemles zwemlessen proefles tandarts app website krant tijdschrift auto verzekering vanavond maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lid',
  },
};

export const scandinavian: Language = {
  name: 'Swedish, Norwegian and Danish',
  everydayTerms:
    'stopp stoppa sluta avsluta slutt slutte avslutt slut avbryt avboka avbestill avbestall afmeld avmeld frameld stop avregistrera avprenumerera avmelde meldmegav afmeldmig meldmigfra meldmigud udmeldmig',
  words: {
    courtesy:
      'snalla tack hej hei hallo nu na genast omedelbart ok ja vanligen venligst vennligst takk tak vaer vaersgo kindly mvh straks venlig hilsen hilsning',
    asking: 'jag jeg vill vil onskar onsker skulle kan kunne hur hvordan hvor gora du i ni man',
    messaging:
      'skicka skicke sende send sms:a skriva skrive kontakta kontakte kontakt stora spamma spamme plage sender skickar texta',
    messages:
      'sms meddelanden meddelande meldinger melding beskeder besked reklam reklame utskick utskicken spam mails mail nyhetsbrev nyhedsbrev beskederne meldingene meddelelser annonser',
    maybeMessages: 'prenumeration prenumerationen abonnement abonnementet ringa ringe samtal mejl erbjudanden tilbud',
    me: 'mig meg mej oss os mitt mit min',
    list: 'lista listan listen liste nummer numret nummeret register telefonnummer',
    glue: 'med fran fra att at av af era jeres deres den det de denna dette dessa disse alla alle fler flere mer mere inga ingen til till for pa er ert jer dere eder',
    it: 'det detta dette',
    joining: 'och og eller',
    wanting: 'vill vil onskar onsker behover',
    not: 'inte ikke aldri aldrig ej utan uten uden',
    cancelling: 'avboka avbestill avbryt avlys avbestalla afbestil annullere',
    removing: 'fjern slett slet radera',
    leaving: 'avanmal frameldes avmeldes avmeld afmeld frameld avsluta avregistrera afmeldes avslutte avmelde avanmala',
    thing: 'tid tiden tiden bokning timen time bestilling order aftale avtale bestillingen',
    service: 'prenumeration abonnement konto medlemskap tjanst tjansten tjenesten tjeneste',
    playful: 'haha hihi',
    leavable:
      'bil bilen bilar fordon fordonet bilens volvo yoga pilates spinning spinningtimen yogatimen kurs kursen kurset holdet fredagsholdet træning træningen trening treningen traning träningen passet klassen klubben gymmet gym fitness fitnesscentret senteret tidningen avisen app kortet försäkring forsikringen skolen skola barnehagen mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag klippekort aften kväll kveld sommerfesten festen julefrokosten',
  },
};
