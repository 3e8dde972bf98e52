import type { Language } from './language.ts';

export const french: Language = {
  name: 'French',
  everydayTerms:
    'arret arreter arretez arrete annuler fin resilier supprimer retirer desabonner desabonnement desabonnez desinscrire desinscription desinscrivez desabonne desinscrit desinscris',
  words: {
    courtesy:
      's il vous plait svp stp sil merci bonjour bonsoir salut madame monsieur maintenant tout de suite immediatement d accord ok oui putain merde ' +
      'bordel desole desolee pardon cordialement enfin deja bon definitivement urgent immediat immediate',
    asking:
      'je j veux voudrais souhaite souhaiterais aimerais demande veuillez pouvez pourriez peux comment faire faut de d m me vous ai dit merci',
    messaging:
      'envoyer envoyez ecrire ecrivez contacter contactez harceler harcelez spammer deranger derangez embeter solliciter relancer texter',
    messages:
      'message messages sms texto textos texte textes mms pub pubs publicite publicites publicitaire publicitaires spam notifications newsletter newsletters promos ' +
      'promotions sollicitations communications envois envoi',
    maybeMessages:
      'appels appel mails mail emails relances rappels offres offre recevoir appeler telephoner abonnement inscription',
    me: 'moi me m nous mon ma mes',
    list: 'liste listes numero numeros contacts fichier fichiers base donnees coordonnees telephone repertoire',
    glue: 'de des du d les le la l vos votre ces ce cet cette tous toutes tout toute plus a au aux en avec pour par encore ne sans autre autres que recevoir',
    it: 'ca cela',
    joining: 'et ou',
    wanting: 'veux souhaite desire voulons voudrais souhaitons aimerais veut',
    not: 'pas ne ni sans jamais n',
    cancelling: 'annuler annulez annulation annule',
    removing: 'supprimer retirer effacer effacez enlever enlevez supprimez suppression',
    thing:
      'rendez rdv commande reservation livraison visite seance cours consultation essai traitement bus train travail maladie',
    service: 'abonnement contrat compte service services',
    playful: 'mdr ptdr lol bisous',
    leavable:
      'yoga pilates stage tournoi seminaire piscine fac ecole cantine salle gym club sport magazine journal revue netflix appli app application site carte voiture vehicule assurance lundi mardi mercredi jeudi vendredi samedi dimanche formation atelier natation danse canal',
  },
};

export const spanish: Language = {
  name: 'Spanish',
  everydayTerms:
    'baja alto cancelar cancela parar para pare paren detener deten salir fin borrar eliminar basta quitar no dardebaja darmedebaja darnosdebaja darsedebaja denmedebaja demedebaja damedebaja dadmedebaja medoydebaja solicitolabaja quierolabaja pedilabaja desinscribir',
  words: {
    courtesy:
      'por favor porfavor porfa pf xfa gracias hola buenas buenos dias tardes noches ya ahora mismo inmediatamente urgente ok si senor senora senores ' +
      'disculpe perdon carajo joder mierda favor ahorita saludos',
    asking:
      'quiero quisiera deseo necesito solicito pido la puede pueden puedes podria podrian como hago hagan haga me dar darme de por ruego les dije que',
    messaging:
      'enviar enviarme envien enviando enviandome mandar mandarme manden mandando mandandome molestar molestarme molesten molestando escribir escribirme ' +
      'escriban contactar contactarme contacten mensajear enviarnos acosar acosarme',
    messages:
      'mensaje mensajes mensajito mensajitos sms texto textos spam publicidad publicidades promocion promociones promos anuncios notificaciones comunicaciones propaganda envio envios',
    maybeMessages:
      'llamar llamarme llamen llamadas correos correo ofertas oferta recordatorios recibir avisos suscripcion subscripcion',
    me: 'me mi mis nos nuestro yo',
    list: 'lista listas numero numeros base datos telefono celular contacto contactos movil',
    glue: 'de del la las los el sus su tu tus estos estas este esta esos esas ese esa todos todas todo mas con a al en que lo recibir un una para ustedes vosotros uds',
    it: 'eso esto',
    joining: 'y o ni',
    wanting: 'quiero deseo necesito queremos quisiera deseamos quiere',
    not: 'no nunca ni sin',
    cancelling: 'cancelar cancela cancelacion anulacion anular anulen cancelen',
    removing: 'borrar eliminar quitar',
    leaving: 'salir salirme baja',
    thing:
      'cita citas pedido reserva entrega clase sesion consulta visita coche carro vehiculo moto poliza prueba manejo turno reunion orden autobus trabajo ',
    service: 'suscripcion subscripcion contrato cuenta membresia servicio servicios',
    playful: 'jaja jajaja jajajaja jeje amor',
    leavable:
      'seguro gimnasio gym club clases curso cursos taller yoga pilates natacion matricula revista periodico netflix app aplicacion pagina tarjeta medica laboral enfermedad colegio guarderia escuela torneo luz agua lunes martes miercoles jueves viernes sabado domingo zumba furgoneta comedor moto',
  },
};

export const portuguese: Language = {
  name: 'Portuguese',
  everydayTerms:
    'parar pare parem sair cancelar cancela cancele remover excluir retirar apagar chega descadastrar descadastre descadastro desinscrever desinscreva descadastrem descadastramento desinscricao',
  words: {
    courtesy:
      'por favor pfv pf obrigado obrigada ola oi bom boa dia tarde noite agora ja imediatamente urgente ok sim senhor senhora desculpe pelo amor deus porra caralho gentileza moco moca imediato imediata urgentemente',
    asking: 'quero queria gostaria desejo preciso solicito peco pode podem poderia como faco eu me de ser favor que',
    messaging:
      'enviar enviem envie mandar mandem mande enviando mandando incomodar incomodem perturbar escrever contatar contactar encher importunar',
    messages:
      'mensagem mensagens msg msgs sms texto textos spam propaganda propagandas publicidade promocao promocoes anuncios notificacoes torpedos comunicacoes envio envios recebimento',
    maybeMessages:
      'ligar ligacoes ligacao emails email ofertas lembretes receber avisos subscricao inscricao assinatura',
    me: 'me mim meu minha meus nos',
    list: 'lista listas numero numeros cadastro base dados telefone celular contato contatos contacto',
    glue: 'de da do das dos desta dessa deste desse a o as os sua seu suas seus essa esse essas esses esta este estas estes toda todo todas todos mais com em e na no para receber um uma isso voces vcs',
    it: 'isso isto',
    joining: 'e ou nem',
    wanting: 'quero desejo preciso queremos gostaria desejamos',
    not: 'nao nunca nem sem',
    cancelling: 'cancelar cancela cancele anular anulacao cancelamento cancelem',
    removing: 'remover excluir apagar retirar apaguem deletar remocao exclusao',
    leaving: 'sair',
    thing: 'consulta pedido reserva entrega aula sessao visita agendamento horario reuniao trabalhar trabalho',
    service: 'assinatura inscricao contrato conta plano servico servicos',
    playful: 'kkk kkkk kkkkk rsrs haha amor',
    leavable:
      'carro veiculo academia ginasio clube aulas curso cursos natacao yoga ioga pilates cartao biometria detran site app aplicativo revista jornal escola faculdade torneio seguro sabado domingo',
  },
};

export const italian: Language = {
  name: 'Italian',
  everydayTerms:
    'basta annulla annullare cancella cancellare ferma fermare rimuovi rimuovere esci disdetta elimina smettere smettetela smettila smettete disiscrivere disiscrizione cancellami cancellatemi rimuovetemi disiscrivetemi',
  words: {
    courtesy:
      'per favore piacere cortesia perfavore grazie prego ciao salve buongiorno buonasera adesso ora subito immediatamente ok si signore signora scusate scusi cazzo gentilmente',
    asking:
      'voglio vorrei desidero chiedo posso potete potrebbe puo puoi come fare di mi devo richiedo si faccio prego',
    messaging:
      'inviare inviarmi inviate inviatemi mandare mandarmi mandate mandatemi scrivere scrivermi scrivetemi contattare contattarmi contattatemi disturbare disturbarmi molestare tartassare',
    messages:
      'messaggio messaggi msg sms testo pubblicita promozione promozioni promo spam notifiche comunicazioni newsletter messaggini',
    maybeMessages: 'chiamare chiamarmi chiamate email mail offerte promemoria ricevere telefonate iscrizione',
    me: 'me mi mio mia miei',
    list: 'lista liste elenco numero numeri database contatti telefono cellulare rubrica archivio',
    glue: 'di del dalla della delle dal dai dei con i il la le lo gli un una questi queste questo questa vostri vostre vostro vostra tutti tutte tutto altri altre piu a al da ricevere che voi voialtri',
    it: 'cio',
    joining: 'e o ed',
    wanting: 'voglio desidero vorrei vogliamo desideriamo',
    not: 'non mai ne senza',
    cancelling: 'annulla annullare cancella cancellare annullamento disdire disdetta disdico',
    removing: 'rimuovi rimuovere elimina eliminare cancella cancellare',
    thing: 'appuntamento prenotazione ordine consegna visita lezione seduta lavoro prova riunione',
    service: 'abbonamento iscrizione contratto account servizio servizi',
    playful: 'ahah ahahah ahaha amore',
    leavable:
      'corso corsi lezioni palestra piscina nuoto yoga pilates spinning club squadra torneo scuola rivista giornale netflix app sito auto macchina assicurazione tatuaggio tavolo attesa lunedi martedi mercoledi giovedi venerdi sabato domenica danza gesso',
  },
};

export const romanian: Language = {
  name: 'Romanian',
  everydayTerms:
    'opreste opriti anuleaza anulati anulare gata sterge stergeti dezabonare dezaboneaza dezabonati dezabonez',
  words: {
    maybeMessages: 'abonarea abonare abonamentul oferte ofertele oferta',
    courtesy: 'va rog te multumesc mersi buna ziua salut acum imediat ok da imediata urgent imediată',
    asking: 'vreau doresc as vrea sa pot puteti ma cum',
    messaging: 'trimiteti trimite trimiterea deranjati contactati scrieti',
    messages: 'mesaj mesaje mesajele mesajelor sms sms-uri reclame reclamele spam publicitate notificari',
    me: 'ma imi mie meu',
    list: 'lista numar numarul baza date',
    glue: 'de la din pe cu mai nu aceste toate un o si voastra dumneavoastra voastre voi acestor aceasta',
    joining: 'si',
    wanting: 'vreau doresc vrem',
    not: 'nu niciodata fara',
    cancelling: 'anuleaza anulati anulare',
    thing: 'programare programarea comanda rezervarea rezervare',
    leavable:
      'sala fitness curs cursul cursuri yoga clasa sedinta revista ziarul netflix aplicatie aplicatia masina masinii asigurare scoala marti miercuri joi vineri sambata',
    service: 'abonamentul abonament',
  },
};
