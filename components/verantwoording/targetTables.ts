import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {grown, newGemeenten, successions} from "../../data/indeling.js";
import {stellingen} from "../../data/stelling.js";
import {deliveryTarget} from "../../data/synthesis/aanlevering.js";
import {ervaringTarget, ervaringYears} from "../../data/synthesis/clientervaring.js";
import {looseGebeurtenissen} from "../../data/synthesis/gebeurtenissen.js";
import {
  afterGebeurtenis,
  huishoudtypeTarget,
  leeftijdTarget,
  stayTarget,
  streamTarget
} from "../../data/synthesis/targets.js";
import {wetten} from "../../data/wet.js";
import {codeTable} from "../dom/codeTable.js";
import {h} from "../dom/element.js";
import {percent, wholeNumber} from "../format/number.js";
import {periodeName} from "../model/periode.js";

/** A table of the page: caption, heads and rows of text. */
interface TargetTable {
  caption: string;
  headings: string[];
  rijen: string[][];
}

const nameOf = (list: readonly {code: string; naam: string}[], code: string) =>
  list.find((item) => item.code === code)?.naam ?? code;
const part = (percentage: number) => percent(percentage / 100, percentage % 1 === 0 ? 0 : 1);
const until = (leeftijd: number) => (leeftijd > 100 ? "en ouder" : `tot en met ${leeftijd}`);

/** What the synthetic Netherlands was made to look like, with how sure each number is. */
export function targetTables(): TargetTable[] {
  return [
    {
      caption:
        "Inwoners naar huishoudtype op 1 januari 2015 (afgeleid van CBS 37620; de verdeling naar kinderen is aangenomen)",
      headings: ["Huishoudtype", "Aandeel"],
      rijen: Object.entries(huishoudtypeTarget).map(([code, target]) => [nameOf(huishoudtypen, code), part(target)])
    },
    {
      caption: "Inwoners naar leeftijd op 1 januari 2015 (CBS StatLine, tussen 2014 en 2020 geïnterpoleerd)",
      headings: ["Leeftijd", "Aandeel"],
      rijen: leeftijdTarget.map(({van: from, tot: end, aandeel}) => [`${from} ${until(end)} jaar`, part(aandeel)])
    },
    {
      caption: "Wat er per jaar gebeurt, voor het hele land",
      headings: ["Wat", "Per jaar", "Toegestane afwijking", "Zekerheid", "Bron"],
      rijen: streamTarget.map(({naam, perYear, marge: margin, zekerheid: certainty, bron: source}) => [
        ...[naam, wholeNumber(perYear), `± ${percent(margin)}`, certainty, source]
      ])
    },
    {
      caption: "Gebeurtenissen die het huishouden niet veranderen",
      headings: ["Gebeurtenis", "Per 1.000 inwoners van die leeftijd, per jaar", "Leeftijd", "Bron"],
      rijen: looseGebeurtenissen.map(({code, perYear, van: from, tot: end, bron: source}) => [
        ...[nameOf(gebeurtenissen, code), (perYear * 1000).toFixed(1).replace(".", ",")],
        ...[`${from} ${until(end)} jaar`, source]
      ])
    },
    {
      caption: "Aangenomen: wie van de gebruikers op 1 januari 2015 later nog gebruikt",
      headings: ["Wet", "Na 6 maanden", "Na 12 maanden", "Na 18 maanden"],
      rijen: Object.entries(stayTarget).map(([wet, targets]) => [
        ...[wet === "totaal" ? "Totaal" : nameOf(wetten, wet), ...targets.map(part)]
      ])
    },
    {
      caption: "Aangenomen: in gebruik op 1 januari 2015 na een gebeurtenis in de vier jaar ervoor",
      headings: ["Gebeurtenis", "Aandeel"],
      rijen: Object.entries(afterGebeurtenis).map(([code, target]) => [nameOf(gebeurtenissen, code), part(target)])
    },
    {
      caption: "Gemeenten die Wmo-gegevens leveren, van de 380 (welke dat zijn, is geloot)",
      headings: ["Periode", "Geleverd", "Goedgekeurd", "Opt-out", "Publiceert", "Zekerheid", "Bron"],
      rijen: deliveryTarget.map(
        ({periode, geleverd: delivered, goedgekeurd: approved, opt_out, zekerheid: certainty, bron: source}) => [
          ...[periodeName(periode), ...[delivered, approved, opt_out, approved - opt_out].map(wholeNumber)],
          ...[certainty, source]
        ]
      )
    },
    {
      caption: `Antwoorden in het cliëntervaringsonderzoek Wmo van ${ervaringYears.join(" en ")}, in niet-stedelijke gemeenten`,
      headings: [
        "Stelling",
        "(Helemaal) eens",
        "(Helemaal) oneens",
        "Minder eens per klasse stedelijker",
        "Zekerheid",
        "Bron"
      ],
      rijen: stellingen.map(({code, naam}) => {
        const {eens, oneens, perClass, zekerheid: certainty, bron: source} = ervaringTarget[code];
        const percentPoint = `${perClass.toLocaleString("nl-NL")} procentpunt`;
        return [naam, part(eens), part(oneens ?? 100 - eens), percentPoint, certainty, source];
      })
    }
  ];
}

/** What the synthetic Netherlands was made of, table by table. */
export function synthesis(): HTMLElement {
  return h(
    "div",
    {class: "target-tables"},
    ...targetTables().map(({caption, headings, rijen: rows}) => codeTable(caption, headings, rows))
  );
}

const kinds = {
  samenvoeging: "samen met andere in",
  opgegaan: "opgegaan in",
  splitsing: "gesplitst over",
  nieuwe_code: "kreeg een andere naam en code:"
} as const;

/** Every herindeling that the tables know, as a table: what became of which gemeente, when, and how sure that is. */
export function herindelingen(): HTMLElement {
  const names = new Map([...newGemeenten, ...grown].map(({gemeente, naam}) => [gemeente, naam]));
  const to = ({gemeente, part}: {gemeente: string; part: number}) =>
    `${names.get(gemeente) ?? gemeente}${part < 1 ? ` (${percent(part)})` : ""}`;
  return codeTable(
    "Herindelingen van 2016 tot en met 2020",
    ["Gemeente", "Code", "Op 1 januari", "Werd", "Zekerheid", "Bron"],
    successions.map((route) => [
      ...[route.naam, route.gemeente, String(route.jaar)],
      ...[`${kinds[route.soort]} ${route.to.map(to).join(", ")}`, route.zekerheid, route.bron]
    ])
  );
}
