import type {WorkshopTheme} from "./shape.js";

/** Growing old: who lives how, what support is there, and what changes after a loss. */
export const growingOldTheme: WorkshopTheme = {
  code: "ouderen",
  naam: "Ouder worden",
  inleiding:
    "Voor Wmo, wijkverpleging, welzijn en wonen: hoeveel ouderen zijn er, wie krijgt ondersteuning, en wat verandert er na een verlies?",
  vragen: [
    {
      code: "leeftijd",
      vraag: "Welk deel van de inwoners {in} is 65 of ouder?",
      uitleg: "Van alle inwoners, in twee leeftijdsgroepen.",
      bespreek: "Wat betekent dit voor de woningen die er staan?",
      figuur: {soort: "monitor", nummer: "3.1", categorieen: ["65-74", "75+"]},
      tot: 50
    },
    {
      code: "met-wmo",
      vraag: "Welk deel van de 75-plussers {in} heeft Wmo-ondersteuning?",
      uitleg: "Apart voor wie zelfstandig woont en wie in een instelling woont: elk is een deel van wie zo woont.",
      bespreek: "Wie redt zich zonder Wmo, en met wiens hulp?",
      figuur: {soort: "monitor", nummer: "1.8", categorieen: ["buiten_instelling", "in_instelling"]},
      tot: 100
    },
    {
      code: "hulp-bij-huishouden",
      vraag: "Hoeveel van elke 1.000 inwoners {in} hebben hulp bij het huishouden?",
      uitleg: "Inwoners met deze Wmo-voorziening, per halfjaar. Het eerste cijfer is gegeven.",
      bespreek: "Wat kan hierachter zitten: meer of minder ouderen, hulp van naasten, of andere regels en aanbod?",
      figuur: {soort: "monitor", nummer: "2.3", categorieen: ["hulp_bij_huishouden"]},
      tot: 100
    },
    {
      code: "blijft-wmo",
      vraag: "Welk deel van wie {in} Wmo gebruikte, blijft dat zonder onderbreking doen?",
      uitleg:
        "Iedereen die bij de start Wmo gebruikte: dat is 100%. Wie overlijdt of vertrekt, telt mee tot het peilmoment ervoor.",
      bespreek: "Bij wie kan ondersteuning tijdelijk zijn, en wie kijkt daar nu naar?",
      figuur: {soort: "verblijf", groep: "wmo"},
      tot: 100
    },
    {
      code: "na-gebeurtenis",
      vraag: "Welk deel van de 75-plussers {in} gebruikt een voorziening na zo'n gebeurtenis?",
      uitleg: "Van wie de gebeurtenis in de vier jaar vóór de start meemaakte, en dan 75 jaar of ouder is.",
      bespreek: "Na welke gebeurtenis komt er vanzelf iemand langs, en na welke niet?",
      figuur: {
        soort: "5.3",
        gebeurtenissen: ["overlijden_dierbare", "langdurige_ziekte", "verhuizing"],
        leeftijd: ["75+"]
      },
      tot: 100
    },
    {
      code: "rond-overlijden",
      vraag: "Hoe gaat het gebruik {in} verder na het overlijden van een dierbare?",
      uitleg:
        "De klok staat op 0 vlak voor het overlijden, voor mensen van alle leeftijden in het gezin. U ziet het gebruik ervoor; voorspel de halve jaren erna.",
      bespreek: "Wanneer na het verlies is een bezoek het meest welkom?",
      figuur: {soort: "klok", gebeurtenis: "overlijden_dierbare"},
      tot: 100
    },
    {
      code: "ervaring",
      vraag: "Welk deel van de Wmo-cliënten {in} is het eens met deze uitspraken?",
      uitleg: "Uit het cliëntervaringsonderzoek Wmo: het deel dat (helemaal) eens antwoordde.",
      bespreek: "Wat zou een cliënt zelf als eerste veranderen?",
      figuur: {
        soort: "monitor",
        nummer: "4.1",
        categorieen: ["aansluiten", "eigen_regie", "zelfredzaamheid", "kwaliteit_van_leven"]
      },
      tot: 100
    },
    {
      code: "naast-anderen",
      vraag: "Hoeveel van elke 1.000 inwoners hebben Wmo, hier en waar de bevolking op die van hier lijkt?",
      uitleg:
        "Ernaast staan de gemeenten die het meest op deze lijken in inwonertal, leeftijd, huishoudens en stedelijkheid, en Nederland.",
      bespreek: "Met welke van deze gemeenten zou u willen bellen, en met welke vraag?",
      figuur: {soort: "vergelijken", maat: "wmo_clienten.totaal"},
      tot: 120
    }
  ]
};
