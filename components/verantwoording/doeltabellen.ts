import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {stellingen} from "../../data/stelling.js";
import {leverdoel} from "../../data/synthese/aanlevering.js";
import {ervaringDoel, ervaringsjaren} from "../../data/synthese/clientervaring.js";
import {blijfDoel, huishoudtypeDoel, leeftijdDoel, naGebeurtenis, stroomDoel} from "../../data/synthese/doelen.js";
import {losseGebeurtenissen} from "../../data/synthese/parameters.js";
import {wetten} from "../../data/wet.js";
import {geheel, procent} from "../opmaak/getal.js";
import {periodenaam} from "../opmaak/periode.js";

/** A table of the page: caption, heads and rows of text. */
export interface Doeltabel {
  bijschrift: string;
  koppen: string[];
  rijen: string[][];
}

const naamVan = (lijst: readonly {code: string; naam: string}[], code: string) =>
  lijst.find((item) => item.code === code)?.naam ?? code;
const deel = (percentage: number) => procent(percentage / 100, percentage % 1 === 0 ? 0 : 1);
const tot = (leeftijd: number) => (leeftijd > 100 ? "en ouder" : `tot en met ${leeftijd}`);

/** What the synthetic Netherlands was made to look like, with how sure each number is. */
export function doeltabellen(): Doeltabel[] {
  return [
    {
      bijschrift:
        "Inwoners naar huishoudtype op 1 januari 2015 (afgeleid van CBS 37620; de verdeling naar kinderen is aangenomen)",
      koppen: ["Huishoudtype", "Aandeel"],
      rijen: Object.entries(huishoudtypeDoel).map(([code, doel]) => [naamVan(huishoudtypen, code), deel(doel)])
    },
    {
      bijschrift: "Inwoners naar leeftijd op 1 januari 2015 (CBS StatLine, tussen 2014 en 2020 geïnterpoleerd)",
      koppen: ["Leeftijd", "Aandeel"],
      rijen: leeftijdDoel.map(({van, tot: eind, aandeel}) => [`${van} ${tot(eind)} jaar`, deel(aandeel)])
    },
    {
      bijschrift: "Wat er per jaar gebeurt, voor het hele land",
      koppen: ["Wat", "Per jaar", "Toegestane afwijking", "Zekerheid", "Bron"],
      rijen: stroomDoel.map(({naam, perJaar, marge, zekerheid, bron}) => [
        ...[naam, geheel(perJaar), `± ${procent(marge)}`, zekerheid, bron]
      ])
    },
    {
      bijschrift: "Gebeurtenissen die het huishouden niet veranderen",
      koppen: ["Gebeurtenis", "Per 1.000 inwoners van die leeftijd, per jaar", "Leeftijd", "Bron"],
      rijen: losseGebeurtenissen.map(({code, perJaar, van, tot: eind, bron}) => [
        ...[naamVan(gebeurtenissen, code), (perJaar * 1000).toFixed(1).replace(".", ",")],
        ...[`${van} ${tot(eind)} jaar`, bron]
      ])
    },
    {
      bijschrift: "Aangenomen: wie van de gebruikers op 1 januari 2015 later nog gebruikt",
      koppen: ["Wet", "Na 6 maanden", "Na 12 maanden", "Na 18 maanden"],
      rijen: Object.entries(blijfDoel).map(([wet, doelen]) => [
        ...[wet === "totaal" ? "Totaal" : naamVan(wetten, wet), ...doelen.map(deel)]
      ])
    },
    {
      bijschrift: "Aangenomen: in gebruik op 1 januari 2015 na een gebeurtenis in de vier jaar ervoor",
      koppen: ["Gebeurtenis", "Aandeel"],
      rijen: Object.entries(naGebeurtenis).map(([code, doel]) => [naamVan(gebeurtenissen, code), deel(doel)])
    },
    {
      bijschrift: "Gemeenten die Wmo-gegevens leveren, van de 380 (welke dat zijn, is geloot)",
      koppen: ["Periode", "Geleverd", "Goedgekeurd", "Opt-out", "Publiceert", "Zekerheid", "Bron"],
      rijen: leverdoel.map(({periode, geleverd, goedgekeurd, opt_out, zekerheid, bron}) => [
        ...[periodenaam(periode), ...[geleverd, goedgekeurd, opt_out, goedgekeurd - opt_out].map(geheel)],
        ...[zekerheid, bron]
      ])
    },
    {
      bijschrift: `Antwoorden in het cliëntervaringsonderzoek Wmo van ${ervaringsjaren.join(" en ")}, in niet-stedelijke gemeenten`,
      koppen: [
        "Stelling",
        "(Helemaal) eens",
        "(Helemaal) oneens",
        "Minder eens per klasse stedelijker",
        "Zekerheid",
        "Bron"
      ],
      rijen: stellingen.map(({code, naam}) => {
        const {eens, oneens, perKlasse, zekerheid, bron} = ervaringDoel[code];
        const procentpunt = `${perKlasse.toLocaleString("nl-NL")} procentpunt`;
        return [naam, deel(eens), deel(oneens ?? 100 - eens), procentpunt, zekerheid, bron];
      })
    }
  ];
}
