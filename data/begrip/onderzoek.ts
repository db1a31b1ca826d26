import {type Begrip, ownBegrip} from "./shape.js";

/** Terms of the pages of onderzoek. */
export const onderzoek: readonly Begrip[] = [
  {
    code: "gebeurtenisklok",
    term: "Gebeurtenisklok",
    meaning:
      "Gebruik in halve jaren vóór en na een levensgebeurtenis. Stand 0 is het laatste peilmoment vóór de gebeurtenis, of erop; +1 is het eerste erna. Ieder telt met de eerste datum van die gebeurtenis in de bron, en op elk peilmoment telt wie dan leeft en ingeschreven staat.",
    english: "event clock, event-time study",
    bron: ownBegrip
  },
  {
    code: "standaardisatie",
    term: "Standaardisatie",
    meaning:
      "Een vergelijking waarin groepen van gelijke samenstelling naast elkaar staan: aandelen worden per leeftijdsklasse, geslacht en huishoudtype berekend en met dezelfde gewichten opgeteld. Wat niet gelijk is gemaakt, zoals gezondheid of inkomen, blijft verschillen.",
    english: "direct standardisation",
    bron: ownBegrip
  },
  {
    code: "indirect-gestandaardiseerd",
    term: "Indirect gestandaardiseerd",
    meaning:
      "Wat het cijfer van een gemeente zou zijn als haar inwoners naar leeftijdsklasse, geslacht en huishoudtype waren verdeeld als die van Nederland: het landelijke aandeel, maal hoeveel vaker of minder vaak iets voorkomt dan met de landelijke aandelen te verwachten is.",
    english: "indirect standardisation",
    bron: "Breslow en Day (1987)"
  },
  {
    code: "trechter",
    term: "Trechter",
    meaning:
      "Een beeld van alle gemeenten naar hun aantal mensen, met grenzen waarbinnen toeval alleen hen zou houden: hoe kleiner de gemeente, hoe wijder. Binnen de 95%-grenzen ligt dan ongeveer 19 van de 20, binnen de 99,8%-grenzen 998 van de 1.000.",
    english: "funnel plot",
    bron: "Spiegelhalter (2005)"
  },
  {
    code: "overdispersie",
    term: "Extra spreiding (overdispersie)",
    meaning:
      "Wat gemeenten onderling meer verschillen dan door toeval te verwachten is. Meestal zijn er oorzaken die niet gemeten zijn. De grenzen van een trechter worden ermee verruimd, zodat alleen opvalt wie ook daarbuiten ligt.",
    english: "over-dispersion",
    bron: "Spiegelhalter (2005); Spiegelhalter e.a. (2012)"
  },
  {
    code: "soortgelijk",
    term: "Soortgelijke gemeenten",
    meaning:
      "Gemeenten waarvan de bevolking het meest op elkaar lijkt: in aantal inwoners, aandeel 65-plus, eenoudergezinnen, alleenwonenden, bewoners van instellingen en stedelijkheid. Hoe zwaar elk kenmerk telt, kiest u zelf; de afstand staat erbij.",
    english: "similar municipalities, peer group",
    bron: ownBegrip
  },
  {
    code: "voorspelling",
    term: "Voorspelling (workshop)",
    meaning:
      "Wat een groep in een workshop verwacht dat een cijfer is, ingevuld voordat het cijfer te zien is. Daarna staat het ernaast. Het is geen prognose: er is niets mee berekend, en het zegt iets over het beeld van de groep.",
    english: "elicited prediction, guess",
    bron: ownBegrip
  },
  {
    code: "notitieboek",
    term: "Notitieboek",
    meaning:
      "Een pagina van cellen: tekst, keuzes, vragen in SQL, programma's in JavaScript en grafieken. Een cel leest andere cellen bij hun naam en rekent opnieuw als die veranderen. Hetzelfde bestand rekent in de pagina en, met een opdracht, op iedereen in de bron.",
    english: "computational notebook",
    bron: ownBegrip
  },
  {
    code: "steekproef-huishoudens",
    term: "Steekproef van huishoudens",
    meaning:
      "Van de synthetische bron één op de vijftig huishoudens, met alle leden en al hun rijen, om in een notitieboek per persoon te kunnen vragen. Ieders kans is 1 op 50 en het gewicht dus 50. Leden van een huishouden lijken op elkaar: de marge rekent daarom met huishoudens, en is groter dan die van even veel losse personen.",
    english: "cluster sample of households",
    bron: "Särndal, Swensson en Wretman (1992)",
    also: ["gewicht", "marge", "trekking"]
  }
];
