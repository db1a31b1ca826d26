import type {WorkshopTheme} from "./shape.js";

/** Debts: what goes before them, what follows, and where help could come earlier. */
export const schuldenTheme: WorkshopTheme = {
  code: "schulden",
  naam: "Schulden",
  inleiding:
    "Voor schuldhulp, werk en inkomen, wijkteams en woningcorporaties: wat gaat aan geldproblemen vooraf, wat volgt erop, en waar had hulp eerder kunnen komen?",
  vragen: [
    {
      code: "meegemaakt",
      vraag: "Hoeveel van elke 1.000 inwoners {in} maakten dit mee?",
      uitleg:
        "Geteld zijn inwoners die de gebeurtenis in de vier jaar ervoor meemaakten. Wsnp is de wettelijke schuldsanering: lang niet iedereen met schulden komt daar.",
      bespreek: "Wie van deze mensen kent u al, en via welke loketten?",
      figuur: {
        soort: "monitor",
        nummer: "3.5",
        categorieen: ["wsnp", "baanverlies", "echtscheiding", "langdurige_ziekte"]
      },
      tot: 100
    },
    {
      code: "na-gebeurtenis",
      vraag: "Welk deel van de mensen {in} gebruikt een voorziening na zo'n gebeurtenis?",
      uitleg:
        "Van de inwoners die de gebeurtenis in de vier jaar vóór de start meemaakten: het deel dat dan een voorziening uit Wmo, Participatiewet, Jeugdwet of Wsw gebruikt.",
      bespreek: "Na welke gebeurtenis zou een gesprek over geld het meeste opleveren?",
      figuur: {soort: "5.3", gebeurtenissen: ["wsnp", "baanverlies", "echtscheiding", "detentie"]},
      tot: 100
    },
    {
      code: "rond-wsnp",
      vraag: "Hoe gaat het gebruik {in} verder na een schuldsanering?",
      uitleg:
        "De klok staat op 0 vlak voor de schuldsanering (Wsnp). U ziet welk deel van deze mensen er vóór een voorziening gebruikte; voorspel de halve jaren erna.",
      bespreek: "Was er vóór de schuldsanering al een voorziening, en wat had die kunnen signaleren?",
      figuur: {soort: "klok", gebeurtenis: "wsnp"},
      tot: 100
    },
    {
      code: "nog-in-bijstand",
      vraag: "Welk deel van wie {in} de Participatiewet gebruikte, doet dat later nog of weer?",
      uitleg:
        "Iedereen die bij de start een voorziening van de Participatiewet gebruikte: dat is 100%. Wie stopt en terugkomt, telt weer mee.",
      bespreek: "Bij wie die blijft, spelen vermoedelijk schulden mee? Wie vraagt daarnaar?",
      figuur: {soort: "5.1", groep: "participatiewet"},
      tot: 100
    },
    {
      code: "ononderbroken",
      vraag: "En welk deel van wie {in} de Participatiewet gebruikte, bleef dat zonder onderbreking doen?",
      uitleg:
        "Dezelfde mensen, maar wie stopt en terugkomt, telt niet meer mee. Wie overleed of vertrok, telt mee tot het peilmoment ervoor.",
      bespreek: "Wie stopt en terugkomt: wat gebeurde er in de tijd ertussen?",
      figuur: {soort: "verblijf", groep: "participatiewet"},
      tot: 100
    },
    {
      code: "lang-in-bijstand",
      vraag: "Welk deel van de bijstandsontvangers {in} zit er vijf jaar of langer in?",
      uitleg: "Van alle inwoners met een bijstandsuitkering, per halfjaar. Het eerste cijfer is gegeven.",
      bespreek: "Wat betekent dit voor wie ook schulden heeft?",
      figuur: {soort: "monitor", nummer: "2.9", categorieen: ["5_jaar_of_meer"]},
      tot: 100
    },
    {
      code: "stapeling",
      vraag: "Hoeveel van elke 1.000 huishoudens {in} hebben meer dan één voorziening?",
      uitleg: "Voorzieningen van alle wetten en alle leden van het huishouden samen. Het eerste cijfer is gegeven.",
      bespreek: "Met hoeveel hulpverleners praat zo'n huishouden, en wie heeft het overzicht over het geld?",
      figuur: {soort: "monitor", nummer: "2.10", categorieen: ["meer_dan_een"]},
      tot: 200
    },
    {
      code: "naast-anderen",
      vraag: "Hoeveel van elke 1.000 inwoners hebben bijstand, hier en waar de bevolking op die van hier lijkt?",
      uitleg:
        "Van de inwoners van 15 jaar en ouder. Ernaast staan de gemeenten die het meest op deze lijken in inwonertal, leeftijd, huishoudens en stedelijkheid, en Nederland.",
      bespreek: "Met welke van deze gemeenten zou u willen bellen, en met welke vraag?",
      figuur: {soort: "vergelijken", maat: "participatie_clienten.bijstand"},
      tot: 120
    }
  ]
};
