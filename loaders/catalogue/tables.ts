import {tableFromIPC, Type} from "@uwdata/flechette";
import {readFileSync} from "node:fs";
import {dateText} from "../../components/format/date.js";
import type {Manifest} from "../../components/model/forms.js";
import {isHalfjaar, parsePeriode} from "../../components/model/periode.js";
import {indicatoren} from "../../data/indicator.js";
import type {Indicator} from "../../data/indicator/shape.js";

/** A column of a table as the catalogue names it (CSV on the Web). */
interface Column {
  name: string;
  datatype: "string" | "integer" | "number";
  "dc:description": string;
}

/** What the columns of all tables mean. */
export const columnExplanation: Readonly<Record<string, string>> = {
  indicator: "Code van de indicator",
  gebied: "Code van het gebied; zie gebieden.arrow",
  periode: "2015HJ01 is het eerste halfjaar van 2015, 2015JJ00 heel 2015",
  categorie: "Code van de categorie van de indicator",
  waarde: "Aantal, in de eenheid van de indicator; leeg waar reden zegt waarom",
  n: "Noemer: waarvan het aantal een deel is; bij cliëntervaring het aantal antwoorden",
  reden: "Waarom er geen aantal is: niet_geleverd, opt_out, afgeschermd of niet_van_toepassing; leeg waar er een is",
  code: "Code van het gebied",
  naam: "Naam van het gebied",
  soort: "Soort gebied",
  gemeenten:
    "Codes van de gemeenten waaruit het bestaat, met spaties ertussen; van een wijk de gemeente waarin die ligt",
  kolom: "Plaats op de tegelkaart, kolom vanaf 1; 0 waar het gebied geen tegel heeft",
  rij: "Plaats op de tegelkaart, rij vanaf 1; 0 waar het gebied geen tegel heeft",
  figuur: "Nummer van de figuur zonder punt: 51, 52 of 53",
  groep: "Wet, huishoudtype of levensgebeurtenis",
  moment: "Peilmoment, als aantal halve jaren na de start",
  personen: "Personen in de groep",
  gebruik: "Van hen met een voorziening in gebruik",
  zonder_personen: "Personen zonder de levensgebeurtenis (figuur 5.3)",
  zonder_gebruik: "Van hen met een voorziening in gebruik",
  wijk: "Code van de wijk; leeg waar die onbekend is",
  huishoudtype:
    "Plaats in de codelijst van huishoudtypen, vanaf 0: van wie op het startpeilmoment zo woont, of van het huishouden op de eerste dag van de periode",
  leeftijdsklasse: "Plaats in de codelijst van leeftijdsklassen op het startpeilmoment, vanaf 0",
  geslacht: "Plaats in de codelijst van geslachten, vanaf 0",
  gebeurtenissen: "Een bit per levensgebeurtenis in de vier jaar voor de start, in de volgorde van de codelijst",
  wmo: "Een bit per peilmoment met een Wmo-voorziening in gebruik; bit 0 is de start",
  participatiewet: "Een bit per peilmoment met een voorziening van de Participatiewet; bit 0 is de start",
  jeugdwet: "Een bit per peilmoment met een voorziening van de Jeugdwet; bit 0 is de start",
  wsw: "Een bit per peilmoment met een Wsw-voorziening; bit 0 is de start",
  aanwezig: "Een bit per peilmoment waarop iemand leeft en ergens woont; bit 0 is de start",
  aantal: "Hoeveel personen deze combinatie hebben",
  gemeente: "Code van de gemeente",
  startgroep: "Personen in de startgroep",
  verwacht:
    "In duizendsten: zoveel van hen zouden in gebruik zijn met de landelijke aandelen per leeftijd, geslacht en huishoudtype",
  direct:
    "In miljoensten: het aandeel van de gemeente bij de landelijke verdeling naar leeftijd, geslacht en huishoudtype",
  stap: "Peilmoment, als aantal halve jaren na de start; op de klok het nummer van het peilmoment van de bron, vanaf 0",
  afstand: "Halve jaren tot de levensgebeurtenis, geteld vanaf het vroegste dat de bron toelaat (0)",
  referentie: "Nummer van het peilmoment op of voor de levensgebeurtenis, vanaf 0",
  gezien: "Personen die leven en ergens wonen",
  totaal: "Van hen met een voorziening in gebruik",
  eerste: "Van hen voor het eerst in de periode",
  laatste: "Van hen voor het laatst in de periode",
  gebeurtenis: "Plaats in de codelijst van levensgebeurtenissen, vanaf 0",
  gevallen: "Personen met de levensgebeurtenis van wie dit peilmoment in de periode ligt",
  met: "Van hen wie leeft en ergens woont",
  met_gebruik: "Van die met een voorziening in gebruik",
  met_eerste: "Van die voor het eerst in de periode",
  met_laatste: "Van die voor het laatst in de periode",
  zonder: "Personen zonder de levensgebeurtenis",
  zonder_aandeel: "Aandeel in gebruik zonder de levensgebeurtenis, gestandaardiseerd",
  zonder_variantie: "De variantie van dat aandeel",
  gedeeld: "Personen met de levensgebeurtenis in strata waarin er ook zonder zijn",
  gedeeld_gebruik: "Van hen met een voorziening in gebruik",
  gestopt: "Personen van wie het gebruik zonder onderbreking hier stopte",
  overleden:
    "In cohortcellen een bit per peilmoment waarop iemand overleden is; bij verblijf: personen die hier overleden waren",
  vertrokken: "Personen die hier niet meer ingeschreven waren",
  inwoners: "Inwoners op het startpeilmoment",
  oud: "Van hen 65 jaar of ouder",
  eenouder: "Van hen in een eenoudergezin",
  eenpersoons: "Van hen in een eenpersoonshuishouden",
  institutioneel: "Van hen in een instelling",
  stedelijkheid: "Stedelijkheidsklasse van het CBS, 1 (zeer sterk) tot en met 5 (niet stedelijk)",
  geval: "Nummer van het geval binnen de periode: rijen met hetzelfde nummer zijn van hetzelfde huishouden",
  wetten: "Een bit per wet die de leden in deze gemeente gebruiken: Jeugd, P-wet, Wmo",
  voorzieningen: "Hoeveel voorzieningen de leden in deze gemeente samen gebruiken; 6 is zes of meer",
  huishoudens: "Hoeveel huishoudens zo zijn",
  onderwerp: "Waarover geen cijfer is: wmo of clientervaring",
  geleverd: "Of de gemeente haar Wmo-gegevens leverde: ja of nee",
  goedgekeurd: "Of de levering is goedgekeurd: ja of nee",
  opt_out_basis: "Of de gemeente de basisgegevens niet laat verschijnen: ja of nee",
  opt_out_facultatief: "Of de gemeente de facultatieve gegevens niet laat verschijnen: ja of nee",
  jaar: "Jaar van het onderzoek",
  stelling: "Code van de stelling, of van wat een andere vorm van onderzoek vroeg",
  eens: "Antwoorden (helemaal) eens",
  neutraal: "Antwoorden neutraal",
  oneens: "Antwoorden (helemaal) oneens",
  omschrijving: "Wat een andere vorm van onderzoek vroeg, in woorden; leeg bij de vragenlijst",
  vorm: "Vorm van het onderzoek; zie de codelijst van onderzoeksvormen",
  persoon_id: "Nummer van de persoon in de steekproef",
  huishouden_id: "Nummer van het huishouden in de steekproef",
  getrokken_met: "Nummer van het huishouden waarmee de persoon is getrokken",
  geboortedatum: "Geboortedag, als aantal dagen na 1 januari 1850",
  overlijdensdatum: "Dag van overlijden, als aantal dagen na 1 januari 1850; 0 voor wie leeft",
  begindatum: "Eerste dag, als aantal dagen na 1 januari 1850",
  einddatum: "Laatste dag, als aantal dagen na 1 januari 1850; 0 waar het loopt",
  datum: "Dag, als aantal dagen na 1 januari 1850",
  wet: "Plaats in de codelijst van wetten, vanaf 0",
  voorziening: "Plaats in de codelijst van voorzieningen, vanaf 0"
};

/** The columns of an Arrow table, from its own schema. */
export function readTableColumns(file: string): Column[] {
  return tableFromIPC(readFileSync(file)).schema.fields.map(({name, type}) => ({
    name,
    datatype: kind(type.typeId),
    "dc:description": columnExplanation[name] ?? name
  }));
}

function kind(type: number): Column["datatype"] {
  if (type === Type.Int) return "integer";
  return type === Type.Float ? "number" : "string";
}

/** A stretch of time as DCAT names it. */
const tijdvak = (begin: string, end: string) => ({
  "@type": "dct:PeriodOfTime",
  "dcat:startDate": begin,
  "dcat:endDate": end
});

/** The days from the first of these perioden to the last. */
export function tijdvakOf(perioden: readonly string[]) {
  const days = perioden.map((periode) => {
    const {jaar: year, halfjaar} = parsePeriode(periode);
    return {
      begin: `${year}-${halfjaar === 2 ? "07" : "01"}-01`,
      einde: `${year}-${halfjaar === 1 ? "06-30" : "12-31"}`
    };
  });
  return tijdvak(
    days.map(({begin}) => begin).sort()[0]!,
    days
      .map(({einde: end}) => end)
      .sort()
      .at(-1)!
  );
}

/** A set of tables that belong together; `belongs` knows its files. */
export interface TableKind {
  code: string;
  titel: string;
  omschrijving: string;
  tijd: ReturnType<typeof tijdvak> | null;
  gebied: string;
  belongs: (file: string) => boolean;
  indicator?: Indicator;
}

/** Every set of tables that a manifest can name, the indicatoren first; a table belongs to the first set that knows it. */
export function tableKinds({perioden, peilmomenten, starts}: Manifest): TableKind[] {
  const everything = tijdvakOf(perioden);
  const follows = (start: string) => tijdvak(start, peilmomenten.at(-1)!);
  const coarse = "Nederland, provincies, klassen, regio’s en gemeenten";
  return [
    ...indicatoren.map((indicator): TableKind => {
      const own = perioden.filter((periode) =>
        indicator.periodiciteit.includes(isHalfjaar(periode) ? "halfjaar" : "jaar")
      );
      return {
        ...{code: indicator.code, titel: indicator.naam, omschrijving: indicator.definitie, gebied: coarse, indicator},
        tijd: own.length > 0 ? tijdvakOf(own) : null,
        belongs: (file) => file === `monitor/indicator/${indicator.code}.arrow`
      };
    }),
    {
      code: "monitor_per_gebied",
      titel: "Monitor per gebied",
      omschrijving: "Alle indicatoren van één gebied; in het bestand van een gemeente staan ook haar wijken.",
      ...{tijd: everything, gebied: `${coarse}, wijken`},
      belongs: (file) => /^monitor\/[^/]+\.arrow$/.test(file)
    },
    {
      code: "gebieden",
      titel: "Gebieden",
      omschrijving: "Alle gebieden met code, naam, soort, gemeenten en plaats op de tegelkaart.",
      ...{tijd: null, gebied: `${coarse}, wijken`},
      belongs: (file) => file === "gebieden.arrow"
    },
    {
      code: "aanlevering",
      titel: "Aanlevering van de Wmo-gegevens",
      omschrijving: "Welke gemeenten over welk halfjaar leverden, werden goedgekeurd en publiceren.",
      ...{tijd: everything, gebied: "Gemeenten"},
      belongs: (file) => file === "aanlevering.arrow"
    },
    {
      code: "dekking",
      titel: "Gemeenten zonder cijfer",
      omschrijving:
        "Welke gemeenten over welke periode geen Wmo-cijfer of geen cliëntervaring hebben: zij tellen in een groep gemeenten niet mee.",
      ...{tijd: everything, gebied: "Gemeenten"},
      belongs: (file) => file === "dekking.arrow"
    },
    {
      code: "gedeeld",
      titel: "Huishoudens in meer dan één gemeente",
      omschrijving:
        "Van huishoudens met leden in meer dan één gemeente wat de leden in elke gemeente gebruiken: wie gemeenten optelt, telt zo’n huishouden daarmee één keer.",
      ...{tijd: everything, gebied: "Gemeenten"},
      belongs: (file) => file === "gedeeld.arrow"
    },
    {
      code: "clientervaring",
      titel: "Cliëntervaring Wmo",
      omschrijving: "Antwoorden op de stellingen van het cliëntervaringsonderzoek, per gemeente en jaar.",
      ...{tijd: everything, gebied: "Gemeenten"},
      belongs: (file) => file === "clientervaring.arrow"
    },
    {
      code: "klok",
      titel: "De klok rond een levensgebeurtenis",
      omschrijving:
        "Gebruik voor en na elke levensgebeurtenis, met en zonder, per gemeente en van Nederland; en van alle gemeenten samen per levensgebeurtenis.",
      ...{tijd: tijdvak(peilmomenten[0]!, peilmomenten.at(-1)!), gebied: "Nederland, gemeenten"},
      belongs: (file) => file.startsWith("klok/")
    },
    {
      code: "steekproef",
      titel: "Steekproef van huishoudens",
      omschrijving:
        "Van één op de vijftig fictieve huishoudens alle personen met hun verblijf, voorzieningen en levensgebeurtenissen: van Nederland, en per provincie wie er in de periode woonde.",
      ...{tijd: tijdvak(peilmomenten[0]!, peilmomenten.at(-1)!), gebied: "Nederland, provincies"},
      belongs: (file) => file.startsWith("steekproef/")
    },
    ...starts.flatMap((start): TableKind[] => [
      {
        code: `eerste_${start}`,
        titel: `Figuren 5.1, 5.2 en 5.3 vanaf ${dateText(start)}`,
        omschrijving: "De figuren van de Levensweg zonder selectie, van elk gebied behalve wijken.",
        ...{tijd: follows(start), gebied: coarse},
        belongs: (file) => file === `eerste-${start}.arrow`
      },
      {
        code: `cohort_${start}`,
        titel: `Cohortcellen vanaf ${dateText(start)}`,
        omschrijving:
          "Getelde combinaties van kenmerken, levensgebeurtenissen en gebruik per peilmoment: waarmee de Levensweg rekent. Een bestand per gemeente, en een van het land.",
        ...{tijd: follows(start), gebied: "Nederland, gemeenten, wijken"},
        belongs: (file) => file.startsWith(`cohort/${start}/`)
      },
      {
        code: `vergelijk_${start}`,
        titel: `Gemeenten naast elkaar vanaf ${dateText(start)}`,
        omschrijving:
          "Van elke gemeente hoeveel van de startgroep in gebruik bleven of na een gebeurtenis in gebruik waren, met wat daarvan te verwachten was, dezelfde aantallen naar leeftijd, geslacht en huishoudtype, hoe hun verblijf eindigde, en kenmerken van de inwoners.",
        ...{tijd: follows(start), gebied: "Gemeenten"},
        belongs: (file) => file.startsWith(`vergelijk/${start}/`)
      }
    ]),
    {
      ...{code: "overig", titel: "Overige tabellen", omschrijving: "Tabellen zonder eigen beschrijving."},
      ...{tijd: null, gebied: "Nederland", belongs: () => true}
    }
  ];
}
