import {wetten} from "../wet.js";
import {
  combinaties,
  countCategorieen,
  jeugdzorgKinds,
  moreThanOne,
  categorieenPerWet,
  total,
  wmoGroups
} from "./categorieen.js";
import {columnsOf, huishouden, inwoner, jongere, from75, partOf, perCode, tallies} from "./conditions.js";
import {bars, distribution, trend} from "./figure.js";
import type {Indicator} from "./shape.js";
import {aantal, combinatie, fixed, have, households, jongeren, ofWet, residents, say, small, use} from "./words.js";

const both = ["halfjaar", "jaar"] as const;
const inwoners = "Inwoners op de eerste dag van de periode";
const huishoudens = "Huishoudens op de eerste dag van de periode";
const processed = "Bronbestanden van de werkbank";

const ofCombinaties = {
  alleen_jeugd: "jeugd AND NOT pwet AND NOT wmo",
  alleen_pwet: "pwet AND NOT jeugd AND NOT wmo",
  alleen_wmo: "wmo AND NOT jeugd AND NOT pwet",
  jeugd_pwet: "jeugd AND pwet AND NOT wmo",
  jeugd_wmo: "jeugd AND wmo AND NOT pwet",
  pwet_wmo: "pwet AND wmo AND NOT jeugd",
  jeugd_pwet_wmo: "jeugd AND pwet AND wmo",
  totaal: "jeugd OR pwet OR wmo"
};
const ofCounts = {
  ...Object.fromEntries(["1", "2", "3", "4", "5"].map((aantal) => [aantal, `voorzieningen = ${aantal}`])),
  "6_of_meer": "voorzieningen >= 6"
};
const jh = "(jeugdhulp_zonder_verblijf OR jeugdhulp_met_verblijf)";
const [jb, jr] = ["jeugdbescherming", "jeugdreclassering"];

/** Chapter 1: who uses what now. */
export const current: readonly Indicator[] = [
  {
    code: "inwoners_met_voorzieningen",
    naam: "Inwoners met voorzieningen",
    definitie:
      "Inwoners die in de periode ten minste één voorziening van het sociaal domein gebruikten, in totaal en per wet. Wie uit twee wetten een voorziening heeft, telt bij beide wetten en één keer in het totaal.",
    eenheid: "inwoners",
    teller: "Inwoners met ten minste één voorziening in gebruik in de periode",
    noemer: inwoners,
    per: 1000,
    distribution: false,
    categorieen: [total(), ...categorieenPerWet],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["85994NED"],
    hoofdstuk: 1,
    voorbehoud: "Gebruik is geen behoefte: wie geen voorziening heeft, kan er wel een nodig hebben.",
    relevance: {
      since: 5,
      categorieen: {wmo: 3, participatiewet: 2, jeugdwet: 1, wsw: 0.5},
      why: "Ongeveer een twintigste van het landelijke cijfer: 5 op de 1.000 zijn in een gemeente van 50.000 inwoners 250 mensen."
    },
    wmo: ["totaal", "wmo"],
    wijk: true,
    counted: partOf(inwoner(), {
      totaal: "voorzieningen > 0",
      ...perCode(wetten, (code) => (code === "wsw" ? "wet_wsw" : code))
    }),
    words: {who: residents, work: use, wat: ofWet},
    begrippen: ["voorziening", "sociaal-domein"],
    figures: [
      bars("1.1", "Inwoners met voorzieningen per wet", ["totaal", "participatiewet"], ["voorziening"]),
      trend("2.1", "Inwoners met voorzieningen per wet", ["totaal", "participatiewet"], ["voorziening"])
    ]
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
    distribution: false,
    categorieen: [
      total("T001287"),
      {code: "jeugd", naam: "Jeugdwet", wet: "jeugdwet"},
      {code: "pwet", naam: "P-wet", wet: "participatiewet"},
      {code: "wmo", naam: "Wmo", wet: "wmo"}
    ],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud: "Een instelling telt als het huishouden dat de bron ervan maakt.",
    relevance: {
      since: 10,
      categorieen: {jeugd: 2, pwet: 4, wmo: 5},
      why: "Ongeveer een twintigste van het landelijke cijfer: 10 op de 1.000 zijn in een gemeente van 20.000 huishoudens 200 huishoudens."
    },
    wmo: ["totaal", "wmo"],
    wijk: true,
    counted: partOf(huishouden(), {
      totaal: "voorzieningen > 0",
      jeugd: "jeugd",
      pwet: "pwet",
      wmo: "wmo"
    }),
    words: {who: households, work: use, wat: ofWet},
    begrippen: ["huishouden", "voorziening", "p-wet"],
    figures: [
      bars("1.2", "Huishoudens met voorzieningen per wet", ["totaal", "pwet"], ["huishouden", "voorziening"]),
      trend("2.4", "Huishoudens met voorzieningen per wet", ["totaal", "pwet"], ["huishouden", "voorziening"])
    ]
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
    distribution: false,
    categorieen: [total("T001024"), ...wmoGroups],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["83262NED", "86050NED"],
    hoofdstuk: 1,
    voorbehoud:
      "Gemeenten verschillen in wat zij als maatwerk verstrekken; een algemene voorziening telt niet mee. Alleen gemeenten die leveren en publiceren hebben een cijfer.",
    relevance: {
      since: 3,
      categorieen: {
        ondersteuning_thuis: 1,
        hulp_bij_huishouden: 1,
        verblijf_en_opvang: 0.2,
        hulpmiddelen_en_diensten: 2
      },
      why: "Ongeveer een twintigste van het landelijke cijfer: 3 op de 1.000 zijn in een gemeente van 50.000 inwoners 150 cliënten."
    },
    wmo: true,
    wijk: true,
    counted: partOf(inwoner(), {totaal: "wmo", ...columnsOf("wmo")}),
    words: {who: residents, work: use, wat: say({totaal: "een Wmo-voorziening"})},
    wet: "wmo",
    begrippen: ["wmo-client", "maatwerkvoorziening"],
    figures: [
      bars("1.3", "Inwoners met individuele Wmo-voorzieningen", ["totaal"], ["wmo"]),
      trend("2.3", "Inwoners met individuele Wmo-voorzieningen", ["totaal"], ["wmo"])
    ]
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
    distribution: false,
    categorieen: [...combinaties, total("T001287")],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud:
      "Huishoudens en personen verschillen sterk: een gezin met jeugdhulp voor een kind en bijstand voor een ouder stapelt als huishouden en niet als persoon.",
    relevance: {
      since: 10,
      categorieen: {
        alleen_jeugd: 1.5,
        alleen_pwet: 3,
        alleen_wmo: 5,
        jeugd_pwet: 0.5,
        jeugd_wmo: 0.2,
        pwet_wmo: 0.5,
        jeugd_pwet_wmo: 0.1
      },
      why: "Ongeveer een twintigste van het landelijke cijfer; bij een combinatie die weinig voorkomt telt een kleiner verschil."
    },
    wmo: true,
    wijk: true,
    counted: partOf(huishouden(), ofCombinaties),
    words: {who: households, work: use, wat: combinatie},
    begrippen: ["stapeling", "combinatie", "huishouden", "p-wet"],
    figures: [
      distribution("1.7", "Huishoudens naar combinatie van wetten", ["pwet_wmo"], ["huishouden"], {
        categorieen: combinaties.map(({code}) => code)
      })
    ]
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
    distribution: false,
    categorieen: [...combinaties, total("T001287")],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud: "Zie ook de stapeling van huishoudens: de eenheid maakt veel uit.",
    relevance: {
      since: 5,
      categorieen: {
        alleen_jeugd: 1,
        alleen_pwet: 2,
        alleen_wmo: 3,
        jeugd_pwet: 0.1,
        jeugd_wmo: 0.1,
        pwet_wmo: 0.2,
        jeugd_pwet_wmo: 0.1
      },
      why: "Ongeveer een twintigste van het landelijke cijfer, en ten minste 1 op de 10.000 inwoners."
    },
    wmo: true,
    wijk: true,
    counted: partOf(inwoner(), ofCombinaties),
    words: {who: residents, work: use, wat: combinatie},
    begrippen: ["stapeling", "combinatie", "p-wet"],
    figures: []
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
    distribution: true,
    categorieen: countCategorieen,
    periodiciteit: both,
    bron: processed,
    cbsTables: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud: "Geteld zijn soorten voorzieningen, niet de uren of euro's ervan.",
    relevance: {
      since: 4,
      categorieen: {"1": 6, "2": 3, "3": 1, "4": 0.3, "5": 0.1, "6_of_meer": 0.1},
      why: "Ongeveer een twintigste van het landelijke cijfer: 4 op de 1.000 zijn in een gemeente van 20.000 huishoudens 80 huishoudens met meer dan één voorziening."
    },
    wmo: true,
    wijk: true,
    counted: partOf(huishouden(), ofCounts),
    words: {who: households, work: use, wat: aantal},
    begrippen: ["stapeling", "voorziening", "huishouden"],
    figures: [
      distribution("1.6", "Aantal voorzieningen per huishouden", ["1"], ["huishouden", "voorziening"]),
      trend("2.2", "Aantal voorzieningen per huishouden", ["1"], ["huishouden", "voorziening"]),
      trend("2.10", "Huishoudens met meer dan één voorziening", ["meer_dan_een"], ["huishouden"], {samen: moreThanOne})
    ]
  },
  {
    code: "meer_dan_een_voorziening",
    naam: "Huishoudens met meer dan één voorziening",
    definitie:
      "Huishoudens waarvan de leden samen in de periode twee of meer verschillende voorzieningen gebruikten. Twee leden met dezelfde voorziening tellen als twee.",
    eenheid: "huishoudens",
    teller: "Huishoudens met twee of meer voorzieningen in de periode",
    noemer: huishoudens,
    per: 1000,
    distribution: false,
    categorieen: [{code: "meer_dan_een", naam: "Meer dan één voorziening"}],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud: "Het is de som van 2, 3, 4, 5 en 6 of meer van Huishoudens naar aantal voorzieningen.",
    relevance: {
      since: 4,
      why: "Ongeveer een twintigste van het landelijke cijfer: 4 op de 1.000 zijn in een gemeente van 20.000 huishoudens 80 huishoudens."
    },
    wmo: true,
    wijk: true,
    counted: partOf(huishouden(), {meer_dan_een: "voorzieningen > 1"}),
    words: {who: households, work: use, wat: aantal},
    begrippen: ["stapeling", "voorziening", "huishouden"],
    figures: []
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
    distribution: true,
    categorieen: countCategorieen,
    periodiciteit: both,
    bron: processed,
    cbsTables: ["85994NED", "83817NED"],
    hoofdstuk: 1,
    voorbehoud: "Geteld zijn soorten voorzieningen, niet de uren of euro's ervan.",
    relevance: {
      since: 2,
      categorieen: {"1": 4, "2": 1.5, "3": 0.3, "4": 0.1, "5": 0.1, "6_of_meer": 0.1},
      why: "Ongeveer een twintigste van het landelijke cijfer, en ten minste 1 op de 10.000 inwoners."
    },
    wmo: true,
    wijk: true,
    counted: partOf(inwoner(), ofCounts),
    words: {who: residents, work: use, wat: aantal},
    begrippen: ["stapeling", "voorziening"],
    figures: []
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
    distribution: false,
    categorieen: [total("T001203"), ...jeugdzorgKinds],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["84134NED", "86204NED"],
    hoofdstuk: 1,
    voorbehoud: "CBS telt een jongere in de gemeente van de gezagsdrager; hier telt de gemeente waar de jongere woont.",
    relevance: {
      since: 0.5,
      categorieen: {jeugdhulp_met_verblijf: 0.1, jeugdbescherming: 0.1, jeugdreclassering: 0.05},
      why: "Een half procentpunt is in een gemeente met 12.000 jongeren tot 23 jaar ongeveer 60 jongeren; bij wat weinig voorkomt telt een kleiner verschil."
    },
    wmo: false,
    wijk: true,
    counted: partOf(jongere, {totaal: "jeugdwet", ...columnsOf("jeugdwet")}),
    words: {who: jongeren, work: have, wat: say({totaal: "jeugdzorg"})},
    wet: "jeugdwet",
    begrippen: ["jeugdzorg", "jongere"],
    figures: [
      bars("1.5", "Jongeren met jeugdzorg", ["totaal"], ["jeugdwet"]),
      trend("2.5", "Jongeren met jeugdzorg", ["totaal"], ["jeugdwet"])
    ]
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
    distribution: true,
    categorieen: [
      {code: "jh_alleen", naam: "Alleen jeugdhulp"},
      {code: "jh_jb", naam: "Jeugdhulp en jeugdbescherming"},
      {code: "jh_jr", naam: "Jeugdhulp en jeugdreclassering"},
      {code: "jh_jb_jr", naam: "Jeugdhulp, jeugdbescherming en jeugdreclassering"},
      {code: "jb_alleen", naam: "Alleen jeugdbescherming"},
      {code: "jb_jr", naam: "Jeugdbescherming en jeugdreclassering"},
      {code: "jr_alleen", naam: "Alleen jeugdreclassering"}
    ],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["82966NED", "85102NED"],
    hoofdstuk: 1,
    voorbehoud: "Kleine aantallen: vergelijk gemeenten alleen met het interval erbij.",
    relevance: {
      since: 0.2,
      categorieen: {jh_alleen: 4, jh_jb: 0.5, jh_jr: 0.1, jh_jb_jr: 0.1, jb_jr: 0.1},
      why: "Ongeveer een twintigste tot een tiende van het landelijke cijfer, en ten minste 1 op de 10.000 jongeren."
    },
    wmo: false,
    wijk: false,
    counted: partOf(jongere, {
      jh_alleen: `${jh} AND NOT ${jb} AND NOT ${jr}`,
      jh_jb: `${jh} AND ${jb} AND NOT ${jr}`,
      jh_jr: `${jh} AND NOT ${jb} AND ${jr}`,
      jh_jb_jr: `${jh} AND ${jb} AND ${jr}`,
      jb_alleen: `NOT ${jh} AND ${jb} AND NOT ${jr}`,
      jb_jr: `NOT ${jh} AND ${jb} AND ${jr}`,
      jr_alleen: `NOT ${jh} AND NOT ${jb} AND ${jr}`
    }),
    words: {who: jongeren, work: have, wat: say({})},
    wet: "jeugdwet",
    begrippen: ["jeugdhulp", "jeugdbescherming", "jeugdreclassering"],
    figures: []
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
    distribution: false,
    categorieen: [
      {code: "bijstand", naam: "Bijstand", wet: "participatiewet"},
      {code: "bijstand_gerelateerd", naam: "Bijstandgerelateerde uitkering", wet: "participatiewet"},
      {code: "re_integratie", naam: "Re-integratievoorziening", wet: "participatiewet"},
      {code: "bijstand_en_re_integratie", naam: "Bijstand en re-integratie", wet: "participatiewet"},
      {code: "wsw", naam: "Sociale werkvoorziening", wet: "wsw"}
    ],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["83450NED", "83747NED", "84066NED"],
    hoofdstuk: 1,
    voorbehoud: "CBS publiceert de stand op een dag; hier telt wie er in de periode gebruik van maakte.",
    relevance: {
      since: 2,
      categorieen: {bijstand_gerelateerd: 0.2, re_integratie: 1, bijstand_en_re_integratie: 1, wsw: 0.5},
      why: "Ongeveer een twintigste van het landelijke cijfer: 2 op de 1.000 zijn in een gemeente van 50.000 inwoners ongeveer 80 mensen."
    },
    wmo: false,
    wijk: true,
    counted: partOf(inwoner("leeftijd >= 15"), {
      ...columnsOf("participatiewet"),
      bijstand_en_re_integratie: "bijstand AND re_integratie",
      wsw: "wsw"
    }),
    words: {
      who: fixed("inwoners van 15 jaar en ouder"),
      work: have,
      wat: say({
        bijstand_gerelateerd: "een bijstandgerelateerde uitkering",
        re_integratie: "een re-integratievoorziening",
        bijstand_en_re_integratie: "bijstand en een re-integratievoorziening",
        wsw: "een plaats in de sociale werkvoorziening"
      })
    },
    begrippen: ["bijstand", "bijstandgerelateerd", "re-integratie", "wsw"],
    figures: [
      bars("1.4", "Inwoners met een voorziening voor werk en inkomen", ["bijstand"], ["participatiewet", "wsw"])
    ]
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
    distribution: false,
    categorieen: [
      {code: "buiten_instelling", naam: "Buiten een instelling"},
      {code: "in_instelling", naam: "In een instelling"}
    ],
    periodiciteit: both,
    bron: processed,
    cbsTables: [],
    hoofdstuk: 1,
    voorbehoud:
      "In een instelling is wie in een institutioneel huishouden staat; langdurige zorg (Wlz) valt buiten de Wmo.",
    relevance: {
      since: 2,
      categorieen: {in_instelling: 0.5},
      why: "Twee procentpunt is in een gemeente met 4.000 75-plussers ongeveer 80 mensen."
    },
    wmo: true,
    wijk: true,
    counted: tallies({
      buiten_instelling: {teller: {...from75("<>"), where: `${from75("<>").where} AND wmo`}, noemer: from75("<>")},
      in_instelling: {teller: {...from75("="), where: `${from75("=").where} AND wmo`}, noemer: from75("=")}
    }),
    words: {who: ({naam}) => `75-plussers ${small(naam)}`, work: use, wat: fixed("een Wmo-voorziening")},
    wet: "wmo",
    begrippen: ["wmo", "instelling"],
    figures: [bars("1.8", "75-plussers met Wmo, buiten en in een instelling", ["buiten_instelling"], ["wmo"])]
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
    distribution: false,
    categorieen: [{code: "totaal", naam: "Totaal", cbs: "A019508"}],
    periodiciteit: both,
    bron: processed,
    cbsTables: ["86050NED"],
    hoofdstuk: 1,
    voorbehoud:
      "Centrumgemeenten voeren dit voor hun regio uit: een gemeente zonder centrumfunctie heeft vanzelf weinig. De indeling in centrumregio's is hier niet; kijk per provincie, jeugdregio of arbeidsmarktregio.",
    relevance: {
      since: 0.2,
      why: "Ongeveer een tiende van het landelijke cijfer: 0,2 op de 1.000 zijn in een regio van 500.000 inwoners 100 mensen."
    },
    wmo: true,
    wijk: false,
    counted: partOf(inwoner(), {totaal: "verblijf_en_opvang"}),
    words: {who: residents, work: use, wat: fixed("verblijf en opvang van de Wmo")},
    wet: "wmo",
    begrippen: ["verblijf-en-opvang"],
    figures: []
  }
];
