import type {WorkshopTheme} from "./shape.js";

/** From youth to adulthood: who is helped, and what is there when the help for youth ends. */
export const jeugdTheme: WorkshopTheme = {
  code: "jeugd",
  naam: "Jeugd naar volwassenheid",
  inleiding:
    "Voor jeugdhulp, onderwijs, jongerenwerk en werk en inkomen: wie krijgt hulp, hoe lang, en wat is er als de jeugdhulp rond het achttiende jaar eindigt?",
  vragen: [
    {
      code: "jeugdzorg",
      vraag: "Welk deel van de jongeren {in} heeft jeugdzorg?",
      uitleg: "Van alle inwoners tot 23 jaar. Een jongere kan meer dan één vorm hebben.",
      bespreek: "Welke jongeren had u verwacht die hier niet in zitten?",
      figuur: {
        soort: "monitor",
        nummer: "1.5",
        categorieen: ["totaal", "jeugdhulp_zonder_verblijf", "jeugdhulp_met_verblijf", "jeugdbescherming"]
      },
      tot: 30
    },
    {
      code: "ontwikkeling",
      vraag: "Hoe ging dat deel {in} op en neer?",
      uitleg: "Jongeren met jeugdzorg, van alle inwoners tot 23 jaar, per halfjaar. Het eerste cijfer is gegeven.",
      bespreek:
        "Wat kan hierachter zitten: andere jongeren en gezinnen, andere registratie, of ander aanbod of andere toegang?",
      figuur: {soort: "monitor", nummer: "2.5", categorieen: ["totaal"]},
      tot: 30
    },
    {
      code: "nog-hulp",
      vraag: "Welk deel van de tieners met jeugdhulp {in} gebruikt die later nog of weer?",
      uitleg:
        "Jongeren die bij de start 12 tot en met 17 jaar waren en jeugdhulp gebruikten: dat is 100%. Wie stopt en terugkomt, telt weer mee.",
      bespreek: "Bij wie is stoppen een succes, en bij wie loopt de hulp alleen af?",
      figuur: {soort: "5.1", groep: "jeugdwet", leeftijd: ["12-17"], wet: ["jeugdwet"]},
      tot: 100
    },
    {
      code: "waarheen",
      vraag: "Waar zijn diezelfde tieners {in} aan het eind?",
      uitleg:
        "Dezelfde jongeren, op het laatste peilmoment: gebruiken zij niets, nog jeugdhulp, een voorziening voor werk en inkomen, of Wmo?",
      bespreek: "Wie ging van de ene wet naar de andere, en wie begeleidde dat?",
      figuur: {
        soort: "toestanden",
        toestanden: ["geen", "alleen_jeugd", "alleen_pwet", "alleen_wmo"],
        leeftijd: ["12-17"],
        wet: ["jeugdwet"]
      },
      tot: 100
    },
    {
      code: "eenouder",
      vraag: "En in eenoudergezinnen {in}: welk deel gebruikt later nog of weer een voorziening?",
      uitleg:
        "Iedereen die bij de start in een eenoudergezin woonde en een voorziening gebruikte, ouder of kind: dat is 100%.",
      bespreek: "Wat heeft een gezin nodig wat een jongere alleen niet krijgt?",
      figuur: {soort: "5.2", groep: "eenouder"},
      tot: 100
    },
    {
      code: "jongvolwassen",
      vraag: "Welk deel van de 18- tot en met 22-jarigen {in} gebruikt een voorziening na zo'n gebeurtenis?",
      uitleg: "Van wie de gebeurtenis in de vier jaar vóór de start meemaakte, en dan 18 tot en met 22 jaar is.",
      bespreek: "Welke van deze gebeurtenissen is een moment waarop u een jongere kunt spreken?",
      figuur: {
        soort: "5.3",
        gebeurtenissen: ["diploma", "verhuizing", "verdachte", "slachtoffer"],
        leeftijd: ["18-22"]
      },
      tot: 100
    },
    {
      code: "herhaald",
      vraag: "Bij welk deel van de nieuwe trajecten {in} was er eerder zo'n traject?",
      uitleg:
        "Herhaald beroep op jeugdbescherming en jeugdreclassering, van de trajecten die in het halfjaar begonnen.",
      bespreek: "Wat had de eerste keer anders gekund?",
      figuur: {soort: "monitor", nummer: "4.2", categorieen: ["jeugdbescherming", "jeugdreclassering"]},
      tot: 100
    },
    {
      code: "naast-anderen",
      vraag: "Welk deel van de jongeren heeft jeugdzorg, hier en waar de bevolking op die van hier lijkt?",
      uitleg:
        "Van alle inwoners tot 23 jaar. Ernaast staan de gemeenten die het meest op deze lijken in inwonertal, leeftijd, huishoudens en stedelijkheid, en Nederland.",
      bespreek: "Met welke van deze gemeenten zou u willen bellen, en met welke vraag?",
      figuur: {soort: "vergelijken", maat: "jongeren_jeugdzorg.totaal"},
      tot: 30
    }
  ]
};
