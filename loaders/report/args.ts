import {parseArgs} from "node:util";
import {slug} from "../../components/figure/download.js";
import {findGebied, type Gebied} from "../../components/model/gebied.js";
import {parsePeriode} from "../../components/model/periode.js";
import {type Args, readArgs as readSource} from "../site/args.js";
import {gebieden} from "../tables/gebieden.js";
import {ArgumentError} from "../util/command.js";

/** What reports are asked for. */
interface ReportQuery extends Pick<Args, "schaal" | "zaad" | "bron" | "toch"> {
  gebieden: Gebied[];
  /** Null: as the page does when nobody chooses. */
  vergelijk: string | null;
  periode: string | null;
  uit: string;
}

const one = {type: "string"} as const;

/** Reads the arguments of `npm run rapport`; a wrong one throws `ArgumentError`. */
export function readArgs(argv: readonly string[]): ReportQuery {
  const {values} = parseArgs({
    args: [...argv],
    options: {
      ...{vergelijk: one, periode: one, uit: one, bron: one, schaal: one, zaad: one},
      ...{gebied: {type: "string", multiple: true}, alle: {type: "boolean"}, toch: {type: "boolean"}}
    }
  });
  const {gebied = [], alle: all = false, vergelijk: compare = null, periode = null, uit: result} = values;
  if (!result) error("--uit ontbreekt: geef de map waarin de rapporten komen");
  if (all === gebied.length > 0) error(all ? "--alle en --gebied gaan niet samen" : "geef --gebied CODE of --alle");
  if (compare !== null && compare !== "geen") choose("--vergelijk", compare);
  if (periode !== null) checkPeriode(periode);
  const source = ["bron", "schaal", "zaad"].flatMap((naam) => {
    const waarde = values[naam as "bron" | "schaal" | "zaad"];
    return waarde === undefined ? [] : [`--${naam}`, waarde];
  });
  const chosen = all
    ? gebieden().filter(({soort: kind}) => kind === "gemeente")
    : gebied.map((code) => choose("--gebied", code));
  return {
    ...readSource(values.toch ? [...source, "--toch"] : source, ["bron", "schaal", "zaad", "toch"]),
    gebieden: [...new Set(chosen)],
    vergelijk: compare,
    periode,
    uit: result!
  };
}

function choose(argument: string, code: string): Gebied {
  return findGebied(gebieden(), code) ?? error(`${argument} kent geen "${code}"`);
}

function checkPeriode(periode: string): void {
  try {
    parsePeriode(periode);
  } catch {
    error(`--periode kent geen "${periode}": een halfjaar is als 2017HJ01, een jaar als 2017JJ00`);
  }
}

function error(text: string): never {
  throw new ArgumentError(text);
}

/** `rapport_utrecht_2018hj01.pdf`; a wijk or a list of gemeenten goes by its code, since names recur. */
export const reportName = ({code, naam, soort: kind}: Gebied, periode: string): string =>
  `rapport_${slug(kind === "wijk" || code.includes(",") ? code : naam)}_${periode.toLowerCase()}.pdf`;
