import {aantallen, combinaties, jeugdzorgsoorten, perWet, totaal, wmoGroepen} from "./categorieen.js";
import type {Indicator} from "./vorm.js";

const beide = ["halfjaar", "jaar"] as const;
const inwoners = "Inwoners op de eerste dag van de periode";
const huishoudens = "Huishoudens op de eerste dag van de periode";
const verwerkt = "Bronbestanden van de werkbank";

/** Chapter 1: who uses what now. */
export const huidig: readonly Indicator[] = [
  {
    code: "inwoners_met_voorzieningen",
    naam: "Inwoners met voorzieningen",
    definitie:
      "Inwoners die in de periode ten minste één voorziening van het sociaal domein gebruikten, in totaal en per wet. Wie uit twee wetten een voorziening heeft, telt bij beide wetten en één keer in het totaal.",
    eenheid: "inwoners",
    teller: "Inwoners met ten minste één voorziening in gebruik in de periode",
    noemer: inwoners,
    per: 1000,
    verdeling: false,
    categorieen: [totaal(), ...perWet],
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["85994NED"],
    hoofdstuk: 1,
    voorbehoud: "Gebruik is geen behoefte: wie geen voorziening heeft, kan er wel een nodig hebben.",
    wmo: ["totaal", "wmo"],
    wijk: true
  },
  {
    code: "huishoudens_met_voorzieningen",
    naam: "Huishoudens met voorzieningen per wet",
    definitie:
      "Huishoudens waarvan ten minste één lid in de periode een voorziening gebruikte, in totaal en naar Jeugdwet, P-wet (Participatiewet of Wsw) en Wmo. Een huishouden met twee wetten telt bij beide.",
    eenheid: "huishoudens",
    teller: "Huishoudens met ten minste één lid met een voorziening in de periode",
    noemer: huishoudens,
    per: 1000,
    verdeling: false,
    categorieen: [
      totaal("T001287"),
      {code: "jeugd", naam: "Jeugdwet"},
      {code: "pwet", naam: "P-wet"},
      {code: "wmo", naam: "Wmo"}
    ],
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud: "Een instelling telt als het huishouden dat de bron ervan maakt.",
    wmo: ["totaal", "wmo"],
    wijk: true
  },
  {
    code: "wmo_clienten",
    naam: "Wmo-cliënten",
    definitie:
      "Inwoners met ten minste één maatwerkvoorziening van de Wmo in de periode, in totaal en naar de vier groepen. Wie uit twee groepen iets heeft, telt bij beide.",
    eenheid: "inwoners",
    teller: "Inwoners met een Wmo-voorziening in de periode",
    noemer: inwoners,
    per: 1000,
    verdeling: false,
    categorieen: [totaal("T001024"), ...wmoGroepen],
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["83262NED", "86050NED"],
    hoofdstuk: 1,
    voorbehoud:
      "Gemeenten verschillen in wat zij als maatwerk verstrekken; een algemene voorziening telt niet mee. Alleen gemeenten die leveren en publiceren hebben een cijfer.",
    wmo: true,
    wijk: true
  },
  {
    code: "stapeling_huishoudens",
    naam: "Stapeling: huishoudens naar combinatie van wetten",
    definitie:
      "Huishoudens met voorzieningen in de periode naar de combinatie van Jeugdwet, P-wet (Participatiewet of Wsw) en Wmo. Een huishouden heeft wat een van zijn leden heeft.",
    eenheid: "huishoudens",
    teller: "Huishoudens met precies deze combinatie van wetten in de periode",
    noemer: huishoudens,
    per: 1000,
    verdeling: false,
    categorieen: [...combinaties, totaal("T001287")],
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud:
      "Huishoudens en personen verschillen sterk: een gezin met jeugdhulp voor een kind en bijstand voor een ouder stapelt als huishouden en niet als persoon.",
    wmo: true,
    wijk: true
  },
  {
    code: "stapeling_personen",
    naam: "Stapeling: personen naar combinatie van wetten",
    definitie:
      "Inwoners met voorzieningen in de periode naar de combinatie van Jeugdwet, P-wet (Participatiewet of Wsw) en Wmo die zij zelf gebruikten.",
    eenheid: "inwoners",
    teller: "Inwoners met precies deze combinatie van wetten in de periode",
    noemer: inwoners,
    per: 1000,
    verdeling: false,
    categorieen: [...combinaties, totaal("T001287")],
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud: "Zie ook de stapeling van huishoudens: de eenheid maakt veel uit.",
    wmo: true,
    wijk: true
  },
  {
    code: "voorzieningen_huishoudens",
    naam: "Huishoudens naar aantal voorzieningen",
    definitie:
      "Huishoudens met voorzieningen in de periode naar het aantal verschillende voorzieningen van hun leden samen. Twee leden met dezelfde voorziening tellen als twee.",
    eenheid: "huishoudens",
    teller: "Huishoudens met dit aantal voorzieningen in de periode",
    noemer: huishoudens,
    per: 1000,
    verdeling: true,
    categorieen: aantallen,
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud: "Geteld zijn soorten voorzieningen, niet de uren of euro's ervan.",
    wmo: true,
    wijk: true
  },
  {
    code: "voorzieningen_personen",
    naam: "Personen naar aantal voorzieningen",
    definitie:
      "Inwoners met voorzieningen in de periode naar het aantal verschillende voorzieningen dat zij gebruikten.",
    eenheid: "inwoners",
    teller: "Inwoners met dit aantal voorzieningen in de periode",
    noemer: inwoners,
    per: 1000,
    verdeling: true,
    categorieen: aantallen,
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud: "Geteld zijn soorten voorzieningen, niet de uren of euro's ervan.",
    wmo: true,
    wijk: true
  },
  {
    code: "jongeren_jeugdzorg",
    naam: "Jongeren met jeugdzorg",
    definitie:
      "Inwoners met jeugdhulp (zonder of met verblijf), jeugdbescherming of jeugdreclassering in de periode. Wie twee soorten heeft, telt bij beide en één keer in het totaal.",
    eenheid: "jongeren",
    teller: "Inwoners met een voorziening van de Jeugdwet in de periode",
    noemer: "Inwoners tot 23 jaar op de eerste dag van de periode",
    per: 100,
    verdeling: false,
    categorieen: [totaal("T001203"), ...jeugdzorgsoorten],
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["84134NED", "86204NED"],
    hoofdstuk: 1,
    voorbehoud: "CBS telt een jongere in de gemeente van de gezagsdrager; hier telt de gemeente waar de jongere woont.",
    wmo: false,
    wijk: true
  },
  {
    code: "jeugdzorg_combinaties",
    naam: "Jongeren naar combinatie van jeugdzorg",
    definitie:
      "Jongeren met jeugdzorg in de periode naar de combinatie van jeugdhulp, jeugdbescherming en jeugdreclassering. Iedere jongere staat in precies één combinatie.",
    eenheid: "jongeren",
    teller: "Inwoners met precies deze combinatie in de periode",
    noemer: "Inwoners tot 23 jaar op de eerste dag van de periode",
    per: 1000,
    verdeling: true,
    categorieen: [
      {code: "jh_alleen", naam: "Alleen jeugdhulp"},
      {code: "jh_jb", naam: "Jeugdhulp en jeugdbescherming"},
      {code: "jh_jr", naam: "Jeugdhulp en jeugdreclassering"},
      {code: "jh_jb_jr", naam: "Jeugdhulp, jeugdbescherming en jeugdreclassering"},
      {code: "jb_alleen", naam: "Alleen jeugdbescherming"},
      {code: "jb_jr", naam: "Jeugdbescherming en jeugdreclassering"},
      {code: "jr_alleen", naam: "Alleen jeugdreclassering"}
    ],
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["82966NED", "85102NED"],
    hoofdstuk: 1,
    voorbehoud: "Kleine aantallen: vergelijk gemeenten alleen met het interval erbij.",
    wmo: false,
    wijk: false
  },
  {
    code: "participatie_clienten",
    naam: "Inwoners met een voorziening voor werk en inkomen",
    definitie:
      "Inwoners met bijstand, een bijstandgerelateerde uitkering, een re-integratievoorziening of een plaats in de sociale werkvoorziening in de periode. Wie bijstand en re-integratie heeft, telt bij beide en ook apart.",
    eenheid: "inwoners",
    teller: "Inwoners met deze voorziening in de periode",
    noemer: "Inwoners van 15 jaar en ouder op de eerste dag van de periode",
    per: 1000,
    verdeling: false,
    categorieen: [
      {code: "bijstand", naam: "Bijstand"},
      {code: "bijstand_gerelateerd", naam: "Bijstandgerelateerde uitkering"},
      {code: "re_integratie", naam: "Re-integratievoorziening"},
      {code: "bijstand_en_re_integratie", naam: "Bijstand en re-integratie"},
      {code: "wsw", naam: "Sociale werkvoorziening"}
    ],
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["83450NED", "83747NED", "84066NED"],
    hoofdstuk: 1,
    voorbehoud: "CBS publiceert de stand op een dag; hier telt wie er in de periode gebruik van maakte.",
    wmo: false,
    wijk: true
  },
  {
    code: "ouderen_75plus_wmo",
    naam: "75-plussers met Wmo",
    definitie:
      "Inwoners van 75 jaar en ouder met een Wmo-voorziening in de periode, onder wie buiten en wie in een instelling wonen.",
    eenheid: "inwoners",
    teller: "Inwoners van 75 jaar en ouder met een Wmo-voorziening in de periode",
    noemer: "Inwoners van 75 jaar en ouder die zo wonen, op de eerste dag van de periode",
    per: 100,
    verdeling: false,
    categorieen: [
      {code: "buiten_instelling", naam: "Buiten een instelling"},
      {code: "in_instelling", naam: "In een instelling"}
    ],
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: [],
    hoofdstuk: 1,
    voorbehoud:
      "In een instelling is wie in een institutioneel huishouden staat; langdurige zorg (Wlz) valt buiten de Wmo.",
    wmo: true,
    wijk: true
  },
  {
    code: "beschermd_wonen",
    naam: "Beschermd wonen en opvang",
    definitie:
      "Inwoners met verblijf en opvang van de Wmo in de periode: beschermd wonen, opvang en spoedopvang. Bedoeld om per regio te bekijken.",
    eenheid: "inwoners",
    teller: "Inwoners met verblijf en opvang in de periode",
    noemer: inwoners,
    per: 1000,
    verdeling: false,
    categorieen: [{code: "totaal", naam: "Totaal", cbs: "A019508"}],
    periodiciteit: beide,
    bron: verwerkt,
    cbsTabellen: ["86050NED"],
    hoofdstuk: 1,
    voorbehoud:
      "Centrumgemeenten voeren dit voor hun regio uit: een gemeente zonder centrumfunctie heeft vanzelf weinig. De indeling in centrumregio's is hier niet; kijk per provincie, jeugdregio of arbeidsmarktregio.",
    wmo: true,
    wijk: false
  }
];
