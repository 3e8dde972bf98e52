import type { Language } from './language.ts';

export const english: Language = {
  name: 'English',
  everydayTerms: 'stop end quit cancel revoke remove delete enough leave out off no',
  words: {
    courtesy:
      'alright aight ight ugh argh gah lar lah lor leh meh liao aiyo aiyoh eh hor ffs mate tq tqvm bhai yaar kak luv hun pfv pff but wtf ma nah yo tks grief sheesh geez gosh wow um umm uh anyway anyways though tho bruh brah fam cuz sis homie boss chief lads ladies folks pal buddy thnx thanx thankyou tysm parakalo pozhaluista pozhalujsta arigato onegai gvd scammer scammers scum jerk jerks creep creeps moron morons loser losers pervert please pls plz plss plze pleas plase kindly thanks thank thx tnx ty you ok okay k hi hello hey dear sir madam mam maam mate sorry now ' +
      'immediately today asap already right away omg ugh jesus christ god fuck fucking fuckin fking effing shit damn dammit goddamn bloody hell ' +
      'bitch asshole assholes idiot idiots bro dude man guys people actually seriously just simply at once and yes yeah so well attn attention ' +
      'forever permanently completely totally fully yall lord cheers ta regards good morning afternoon evening',
    wanting: 'want wanna wish like need prefer care desire wanting',
    asking:
      'i im id ive want wanted wanna would like wish need needs needed must has have got to can could will u ur you do does how where lets let ' +
      'may request requesting ask asked asking demand said say saying told tell telling repeat repeating again trying try tried know times am',
    messaging:
      'texting reaching txting messaging msging sending contacting spamming harassing bothering bugging annoying pestering emailing soliciting notifying ' +
      'messing smsing blasting stalking disturbing communicating texing textin sendin advertising marketing bombarding hounding mailing txtin ' +
      'whatsapping subscribing doing using blowing ringing phoning begging asking wasting hitting scamming trolling nagging targeting invading misusing abusing pestering',
    messages:
      'text texts txt txts tex txs message messages msg msgs messges sms smses mms spam ads ad advert adverts advertisement advertisements ' +
      'promo promos promotion promotions promotional newsletter newsletters notification notifications alert alerts communication communications ' +
      'texting messaging marketing subscriptions blasts junk crap mesages massages solicitation solicitations correspondence mailings bs ' +
      'bullshit garbage commercials textes consent permission authorization harassment nonsense madness rubbish scam scams',
    maybeMessages:
      'call calls calling email emails mail reminder reminders update updates offer offers contact contacting deals sales stuff survey surveys ' +
      'things voicemails campaign campaigns communication receiving getting subscription',
    me: 'me us my our mine myself',
    list: 'list lists number numbers num nbr no phone cell mobile database system contacts contact name info details file records roster directory data',
    glue:
      'frm fr from your ur the this these that those of all any anymore more further other such to for a an on with about ever again every really ' +
      'single kind type or it them out me up stupid dumb annoying unwanted unsolicited damn future daily weekly constant automated group receiving getting r',
    joining: 'and or n &',
    it: 'it everything all this that them these those',
    playful:
      'haha hahaha hahahaha lol lmao lmfao rofl hehe hehehe hee jk teasing babe darling honey xx xxx xo xoxo ' +
      '😂 🤣 😆 😅 😍 😘 ❤ 🥰 😜 😉 😹 😁 😄 😝 💕 😊 🙈 😭',
    not: 'not dont do never no wont didnt doesnt cannot cant without isnt wasnt wouldnt shouldnt havent hasnt aint nor dun donot',
    cancelling: 'cancel',
    removing: 'remove delete erase',
    thing:
      'appointment appointments appt apt appts booking bookings reservation reservations order orders delivery deliveries meeting session class ' +
      'lesson visit viewing showing test drive trial pickup pick collection slot consultation treatment surgery procedure flight trip ' +
      'ticket tickets event party dinner lunch plan plans quote interview shift work job game car truck bus train alarm noise bleeding pain ' +
      'medication meds tablets pills smoking drinking payment payments direct debit invoice order stitches filling tooth teeth nails polish onions',
    service: 'service services subscription membership account contract policy plan package',
  },
};
