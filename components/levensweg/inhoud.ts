import type {Antwoord} from "../cohort/antwoord.js";
import type {Keuze} from "../cohort/keuze.js";
import {gegevens} from "../figuur/csv.js";
import {gegevens53} from "../figuur/download53.js";
import {hoofdletter, kantnamen, type Omgeving} from "../figuur/figuurnaam.js";
import type {Inhoud} from "../figuur/figuur.js";
import {restnoot} from "../figuur/kantverschil.js";
import {lijnTekening} from "../figuur/lijntekening.js";
import {groepen51, kolommen51, rijen51} from "../figuur/rijen51.js";
import {groepen52, hoofdtypen, kolommen52, rijen52, type Rij52} from "../figuur/rijen52.js";
import {rijen53} from "../figuur/rijen53.js";
import {selectie, type Figuurnummer} from "../figuur/selectie.js";
import {stipTekening} from "../figuur/stiptekening.js";
import {gebeurtenisTabel, groepTabel} from "../figuur/tabellen.js";
import {paneelnamen} from "../figuur/paneelnaam.js";
import {titel51} from "../figuur/titel51.js";
import {titel52} from "../figuur/titel52.js";
import {titel53} from "../figuur/titel53.js";
import {huishoudplaats} from "../cohort/zin.js";
import {datum} from "../opmaak/datum.js";
import {geheel} from "../opmaak/getal.js";
import type {Werkbank} from "../werkbank/werkbank.js";
import {definitie, toelichting} from "./definities.js";
import {levenswegKenmerk} from "./kenmerk.js";
import {volgorde, type Wijze} from "./volgorde.js";

export interface InhoudOpties {
  /** The order of figuur 5.3. */
  wijze: () => Wijze;
  /** Whether the controls of the Levensweg stand on the page. */
  bediening: boolean;
}

/** From an answer to all that the three figures show. */
export function inhoud(
  {manifest, gebieden}: Werkbank,
  antwoord: Antwoord,
  keuze: Keuze,
  {wijze, bediening}: InhoudOpties
) {
  const omgeving: Omgeving = {keuze, gebieden, momenten: antwoord.momenten};
  const namen = kantnamen(omgeving);
  const koppen = namen.map(hoofdletter);
  const waar = hoofdletter(namen.join(" vergeleken met "));
  const [r51, r52, r53] = [rijen51(antwoord, keuze), rijen52(antwoord, keuze), rijen53(antwoord, keuze)];
  const n = r51[0]?.startgroep ?? 0;
  const paneel = (codes: readonly string[]) => codes.map((code) => ({code, naam: paneelnamen[code]!}));

  const noot = (figuur: Figuurnummer) =>
    [toelichting(figuur, keuze, bediening), restnoot(omgeving)].filter(Boolean).join(" ");
  const kenmerk = (figuur: Figuurnummer, titel: string, n: string) =>
    levenswegKenmerk({
      ...{figuur, titel, n, namen, keuze, momenten: antwoord.momenten, bron: manifest},
      definitie: definitie(figuur, keuze)
    });
  const noemer = keuze.noemer === "risico" ? "wie van de startgroep er nog is" : "de startgroep";
  const deel = `${waar} · aandeel van ${noemer}, met 95%-interval · start op ${datum(keuze.peilmoment)}`;
  const perWet =
    keuze.basis === "enige"
      ? "In gebruik van een voorziening uit welke wet ook, naar wet bij de start"
      : "In gebruik per wet";

  const onder = (figuur: Figuurnummer, wat: string, hoe: string) => [wat, ...selectie(figuur, keuze), hoe].join(" · ");

  const een: Inhoud = {
    kenmerk: kenmerk("5.1", titel51(r51, omgeving), `${geheel(n)} in de startgroep`),
    toelichting: noot("5.1"),
    onderschrift: onder("5.1", perWet, deel),
    tabel: groepTabel(r51, "Wet", `Figuur 5.1 in getallen: ${waar}`, omgeving),
    gegevens: gegevens(kolommen51, r51),
    teken: (width) => lijnTekening(r51, {width, groepen: paneel(groepen51), namen: koppen})
  };
  const twee: Inhoud = {
    kenmerk: kenmerk("5.2", titel52(r52, omgeving), n52(r52, omgeving)),
    toelichting: noot("5.2"),
    onderschrift: onder("5.2", "In gebruik van een voorziening, per huishoudtype bij de start", deel),
    tabel: groepTabel(r52, "Huishoudtype", `Figuur 5.2 in getallen: ${waar}`, omgeving),
    gegevens: gegevens(kolommen52, r52),
    teken: (width) => lijnTekening(r52, {width, groepen: paneel(groepen52), namen: koppen})
  };
  const inwoners = (r53[0]?.personen ?? 0) + (r53[0]?.zonder.personen ?? 0);
  const drie: Inhoud = {
    kenmerk: kenmerk("5.3", titel53(r53, omgeving), `${geheel(inwoners)} (alle inwoners binnen de keuze)`),
    toelichting: noot("5.3"),
    onderschrift: onder(
      "5.3",
      `In gebruik op ${datum(keuze.peilmoment)} na een levensgebeurtenis in de vier jaar ervoor`,
      `${waar} · aandeel van de inwoners, met 95%-interval`
    ),
    tabel: gebeurtenisTabel(r53, `Figuur 5.3 in getallen: ${waar}`, omgeving),
    gegevens: gegevens53(r53),
    teken: (width) => stipTekening(r53, {width, namen: koppen, volgorde: volgorde(r53, wijze())})
  };
  return [een, twee, drie] as const;
}

/** The n of the huishoudtypen that the words speak of: 1.204 in een eenoudergezin en 980 in een paar met kinderen. */
function n52(rijen: readonly Rij52[], omgeving: Omgeving): string {
  const delen = hoofdtypen(omgeving.keuze).flatMap((type) => {
    const rij = rijen.find(({kant, huishoudtype}) => kant === 0 && huishoudtype === type);
    return type && rij ? [`${geheel(rij.startgroep)} ${huishoudplaats(type)}`] : [];
  });
  return `${delen.join(" en ")} bij de start`;
}
