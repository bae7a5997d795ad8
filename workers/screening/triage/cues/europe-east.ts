import type { Tongue } from "./tongue.ts";

/** The same in languages of northern and eastern Europe, and in Turkish. */
export const EAST: Readonly<Record<string, Tongue>> = {
  pl: {
    crisis: [
      "(chcę|chciałbym|chciałabym|zamierzam|mam ochotę|postanowiłem|postanowiłam|pragnę|muszę|chce) *2 (umrzeć|się zabić|zabić się|popełnić samobójstwo|skończyć ze sobą|odebrać sobie życie|zakończyć życie|być martwa|być martwy|powiesić się|się powiesić|zakończyć to|ze sobą skończyć)",
      "nie (chcę|chce) *2 żyć",
      "(nie chcę|nie chce) *1 żyć",
      "(zabiję się|zabije się|skończę ze sobą|odbiorę sobie życie|powieszę się|rzucę się pod pociąg|skoczę z mostu)",
      "(połknęłam|połknąłem|wzięłam|wziąłem|łyknęłam|zażyłem) *4 (tabletki|tabletek|leki|leków|proszki|wszystkie)",
      "(napisałem|napisałam|piszę) *3 (list pożegnalny|listy pożegnalne|pożegnanie|listy)",
      "(żegnajcie|to moje pożegnanie|to mój ostatni|żegnam was|żegnaj świecie)",
      "(dziś w nocy|dziś wieczorem|jutro|dzisiaj) *4 (to zrobię|się zabiję|mnie nie będzie|to koniec|skończę)",
    ],
    red: [
      "(nie|nigdy) *2 (obudzić|budzić się|się obudzić|istnieć|tu być)",
      "beze mnie *3 (lepiej|łatwiej|szczęśliwsi)",
      "(lepiej|łatwiej|szczęśliwsi) *3 beze mnie",
      "(samobójstwo|samobójstwie|myśli samobójcze|samobójcze|samobójczych|próba samobójcza|próbie samobójczej|samobójstwa|próbę samobójczą)",
      "(tnę się|ciąć się|się tnę|samookaleczam|samookaleczenie|krzywdzę się|pociąć się|się pociąć|pocięłam|pociąłem|zrobić sobie krzywdę|okaleczam)",
      "(nie dam już rady|nie daję rady|nie daje rady|mam dość życia|nie wytrzymam|już nie mogę|nie mam siły żyć|nie mam już siły)",
      "(jestem|tylko) *2 ciężarem",
      "(nie ma|nie widzę|bez) *1 (sensu|sens)",
      "(chciałbym|chciałabym|chcę) *2 (zniknąć|nie żyć|zasnąć i się nie|nie istnieć|nigdy się nie urodzić)",
      "(on|ona|przyjaciel|przyjaciółka|syn|córka|brat|siostra|mąż|żona|kolega|koleżanka|chłopak|dziewczyna|mama|tata) *6 (zabić|chce umrzeć|samobójstwo|nie chce żyć|tnie się|odebrać sobie)",
      "(bije|gwałci) (mnie|nas)",
    ],
  },
  sv: {
    crisis: [
      "jag *2 (vill|ska|tänker|ville|kommer att|måste|har bestämt mig för att) *3 (dö|ta livet av mig|ta mitt liv|begå självmord|döda mig|avsluta mitt liv|göra slut på allt|hänga mig|avsluta allt|vara död|hoppa framför)",
      "(vill|orkar) (inte|ej) *1 (leva|leva längre)",
      "(ta livet av mig|tar livet av mig|ta mitt liv|tar mitt liv|begå självmord|döda mig själv)",
      "(har|tog|tagit) *3 (tagit alla|svalt|svalde|tabletter|överdos|avskedsbrev|avskedsbreven)",
      "(avskedsbrev|detta är mitt farväl|hej då för alltid|det här är mitt sista|farväl alla|farväl)",
      "(ikväll|inatt|i natt|imorgon|i kväll) *3 (gör jag det|är det slut|dör jag|tar jag livet|är jag död)",
    ],
    red: [
      "(inte|aldrig) *1 (vakna|vakna upp|finnas|finnas till|vara här)",
      "utan mig *3 (bättre|lyckligare)",
      "(bättre|lyckligare) *3 utan mig",
      "(självmord|självmordstankar|suicidal|suicid|självmordsförsök|självmordsbenägen|dödslängtan)",
      "(skär mig|skära mig|självskada|självskadar|självskadebeteende|skadar mig själv|skada mig själv|skar mig|skurit mig)",
      "(orkar inte mer|orkar inte längre|klarar inte mer|står inte ut|jag ger upp|orkar inte leva)",
      "(är en|en) (börda|belastning)",
      "(ingen mening|meningslöst|ingen anledning)",
      "(önskar|hoppas) *2 (jag var död|att jag var död|att jag dog|försvinna|jag inte fanns|aldrig blivit född|att jag inte)",
      "(han|hon|vän|kompis|son|dotter|bror|syster|man|fru|mamma|pappa|pojkvän|flickvän) *6 (vill dö|ta livet av sig|ta sitt liv|självmord|inte leva|skär sig)",
      "(slår|våldtar|misshandlar) (mig|oss)",
    ],
  },
  da: {
    crisis: [
      "jeg *2 (vil|skal|har lyst til at|ønsker at|vil gerne|må|kommer til at) *3 (dø|begå selvmord|tage mit eget liv|slå mig selv ihjel|dræbe mig selv|tage livet af mig|være død|hænge mig|ta livet av meg|ta mitt eget liv|drepe meg selv|begå selvmord)",
      "(vil|orker|gider) (ikke|ikke længere) *1 (leve|leve mere|leve lenger)",
      "(tage livet af mig|tager livet af mig|tage mit eget liv|slå mig selv ihjel|ta livet av meg|ta mitt eget liv|tar livet av meg)",
      "(afskedsbrev|afskedsbreve|avskjedsbrev|selvmordsbrev|taget alle pillerne|tatt alle pillene|slugt pillerne)",
    ],
    red: [
      "(ikke|aldrig|aldri) *1 (vågne|vågne op|våkne|være her|eksistere|våkne opp)",
      "uden mig *3 (bedre|lykkeligere)",
      "(bedre|lykkeligere) *3 (uden mig|uten meg)",
      "uten meg *3 (bedre)",
      "(selvmord|selvmordstanker|selvmordsforsøg|selvmordsforsøk|suicidal|selvmordstruet)",
      "(skærer mig|skære mig|selvskade|selvskading|kutter meg|skader mig selv|skader meg selv|cutter)",
      "(kan ikke mere|orker ikke mere|orker ikke mer|klarer ikke mer|holder det ikke ud|holder ikke ut)",
      "(er en|en) (byrde|belastning)",
      "(han|hun|ven|veninde|venn|venninne|søn|datter|bror|søster|mand|kone|sønn|mor|far) *6 (vil dø|selvmord|tage sit eget liv|ta livet av seg|ikke leve|skærer sig)",
    ],
  },
  fi: {
    crisis: [
      "(haluan|aion|haluaisin|tahdon) *2 (kuolla|tappaa itseni|tehdä itsemurhan|lopettaa elämäni|päättää elämäni)",
      "en (halua|jaksa) *1 (elää|enää elää)",
      "(tapan itseni|jäähyväiskirje|hyvästi kaikki)",
    ],
    red: [
      "(itsemurha|itsemurhaa|itsetuhoinen|itsetuhoisia|itsemurha ajatuksia|viiltelen|viiltely|satutan itseäni)",
      "(en jaksa enää|en kestä enää|en halua herätä|paremmin ilman minua|ilman minua)",
    ],
  },
  cs: {
    crisis: [
      "(chci|chtěl bych|chtěla bych|chcem) *2 (umřít|zemřít|se zabít|zabít se|spáchat sebevraždu|skončit se životem|umrieť|zomrieť|zabiť sa|sa zabiť)",
      "(nechci|nechcem) *1 (žít|žiť|už žít|dál žít)",
      "(zabiju se|zabijem sa|vezmu si život|dopis na rozloučenou|sbohem všem)",
    ],
    red: [
      "(sebevražda|sebevraždu|sebevražedné|sebevraždě|samovražda|samovraždu|samovražedné|sebevražedné myšlenky)",
      "(řežu se|řezat se|sebepoškozování|ubližuju si|ubližovat si|režem sa)",
      "(nechci se probudit|beze mě lépe|beze mě|už nemůžu|nemůžu dál|už to nezvládám)",
    ],
  },
  ro: {
    crisis: [
      "(vreau|aș vrea|as vrea|o să|am să) *2 (să mor|mor|mă omor|să mă omor|să mă sinucid|mă sinucid|să termin cu tot)",
      "nu *1 vreau *1 (să trăiesc|trăiesc)",
      "(mă omor|mă sinucid|îmi iau viața|scrisoare de adio|adio tuturor)",
    ],
    red: [
      "(sinucidere|suicid|suicidare|gânduri suicidare|sinuciderea|sinucid)",
      "(mă tai|să mă tai|îmi fac rău|nu mai pot|nu mai suport|fără mine|să nu mă mai trezesc)",
    ],
  },
  hu: {
    crisis: [
      "(meg akarok halni|meg akarom ölni magam|megölöm magam|öngyilkos leszek|nem akarok élni|nem akarok tovább élni|végezni magammal|véget vetek)",
      "nem akarok *2 élni",
    ],
    red: [
      "(öngyilkos|öngyilkosság|öngyilkossági|öngyilkosságra|vagdosom magam|vágom magam|nem bírom tovább|nem akarok felébredni|nélkülem jobb)",
    ],
  },
  tr: {
    crisis: [
      "(ölmek istiyorum|intihar edeceğim|intihar etmek istiyorum|kendimi öldüreceğim|kendimi öldürmek istiyorum|yaşamak istemiyorum|artık yaşamak istemiyorum|canıma kıyacağım|hayatıma son vereceğim|hayatıma son vermek)",
      "(ölmek|ölmeyi) *1 (istiyorum|istiyom)",
    ],
    red: [
      "(intihar|intihara|intiharı|kendimi kesiyorum|kendime zarar|uyanmak istemiyorum|bensiz daha|dayanamıyorum|keşke ölsem|yok olmak istiyorum)",
    ],
  },
  ru: {
    crisis: [
      "(хочу|хочется|собираюсь|решил|решила|хотел бы|хотела бы|буду) *2 (умереть|сдохнуть|убить себя|покончить с собой|покончить жизнь|себя убить|повеситься|покончить со всем|умирать|спрыгнуть)",
      "не (хочу|хочется) *2 (жить|больше жить)",
      "(убью себя|покончу с собой|выпила таблетки|выпил таблетки|наглоталась таблеток|наглотался таблеток|предсмертная записка|предсмертную записку|прощайте все|прощальное письмо|прощальные письма|прощайте)",
    ],
    red: [
      "(суицид|суицида|суицидальные|самоубийство|самоубийства|самоубийстве|суициде|суицидник)",
      "(режу себя|резать себя|порезала|порезал вены|селфхарм|причиняю себе|без меня будет лучше|без меня всем|не хочу просыпаться|больше не могу|нет смысла жить|жить не хочется|лучше бы я умер|лучше бы я умерла|незачем жить|хочу исчезнуть)",
      "(он|она|друг|подруга|сын|дочь|брат|сестра|муж|жена) *6 (хочет умереть|убить себя|покончить|не хочет жить|режет себя)",
    ],
  },
  uk: {
    crisis: [
      "(хочу|хочеться|збираюся|вирішив|вирішила) *2 (померти|вмерти|убити себе|вбити себе|покінчити з собою|накласти на себе руки)",
      "не хочу *2 жити",
      "(вб ю себе|покінчу з собою|накладу на себе руки|прощавайте)",
    ],
    red: [
      "(суїцид|самогубство|суїцидальні|самогубства|ріжу себе|більше не можу|без мене буде краще|не хочу прокидатися|немає сенсу жити)",
    ],
  },
  el: {
    crisis: [
      "(θέλω|θα ήθελα|πρόκειται|σκοπεύω) *1 να (πεθάνω|αυτοκτονήσω|σκοτωθώ|δώσω τέλος|τελειώσω τη ζωή μου|βάλω τέλος)",
      "δεν *1 θέλω *2 να ζω",
      "(θα αυτοκτονήσω|θα σκοτωθώ|αποχαιρετιστήριο)",
    ],
    red: [
      "(αυτοκτονία|αυτοκτονίας|αυτοκτονικές|αυτοτραυματισμός|κόβομαι|δεν αντέχω άλλο|δεν θέλω να ξυπνήσω|χωρίς εμένα)",
    ],
  },
};
