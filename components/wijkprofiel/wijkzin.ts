import {hoofdletter} from "../figuur/figuurnaam.js";
import {leegwoorden, type Leeg} from "../figuur/maatwaarde.js";
import {verstUiteen} from "../figuur/verstuiteen.js";
import {opMaat} from "../monitor/figuur/meting.js";
import {feit} from "../monitor/zin/feit.js";
import {getal, interval} from "../monitor/zin/hoeveel.js";
import {klein} from "../monitor/zin/klein.js";
import {opsomming} from "../opmaak/opsomming.js";
import {soortVan, type Wijkcijfer, type Wijkcijfers} from "./wijkcijfers.js";

/** More names than this are only counted. */
const NAMEN = 4;

const isEr = ({indicator}: Wijkcijfers, {meting}: Pick<Wijkcijfer, "meting">) =>
  opMaat(meting, soortVan({indicator})).leeg === null;

const onderwerp = ({indicator, categorie}: Wijkcijfers) =>
  indicator.categorieen.length === 1 ? indicator.naam : `${indicator.naam}, ${klein(categorie.naam)}`;

const wijken = (aantal: number) => `${aantal} ${aantal === 1 ? "wijk" : "wijken"}`;

/** What one sees in the bars, in one sentence: in how many wijken it is clearly more or less than in the gemeente. */
export function wijktitel(cijfers: Wijkcijfers): string {
  const {naam} = cijfers.gemeente;
  const met = cijfers.wijken.filter((wijk) => isEr(cijfers, wijk));
  const wat = onderwerp(cijfers);
  if (met.length === 0) return `${wat}: voor de wijken van ${naam} is er geen cijfer`;
  if (soortVan(cijfers) === "aantal") return `${wat}: zoveel per wijk van ${naam}`;
  const tel = (hoe: string) => met.filter(({oordeel}) => oordeel === hoe).length;
  const [meer, minder] = [tel("meer"), tel("minder")];
  if (meer + minder === 0) return `${wat}: geen wijk van ${naam} wijkt duidelijk af van de hele gemeente`;
  const delen = [
    ...(meer > 0 ? [`in ${wijken(meer)} van ${naam} duidelijk meer`] : []),
    ...(minder > 0 ? [`in ${wijken(minder)}${meer > 0 ? "" : ` van ${naam}`} duidelijk minder`] : [])
  ];
  return `${wat}: ${opsomming(delen, "en")} dan in de hele gemeente`;
}

/** What the bars show and how certain that is. */
export function wijkzinnen(cijfers: Wijkcijfers): string[] {
  const soort = soortVan(cijfers);
  const {gemeente, wijken} = cijfers;
  return [
    ...(isEr(cijfers, gemeente) ? [feit(gemeente.meting, gemeente.naam, soort)] : []),
    ...(soort === "per" ? [...afstand(cijfers), ...oordelen(wijken)] : []),
    ...zonderCijfer(wijken.map(({meting}) => opMaat(meting, soort).leeg))
  ];
}

/** The two wijken that are clearly furthest apart. */
function afstand(cijfers: Wijkcijfers): string[] {
  const met = cijfers.wijken.filter((wijk) => isEr(cijfers, wijk));
  if (met.length < 2) return [];
  const zeker = met.filter(({meting}) => !meting.klein);
  const paar = verstUiteen(zeker.map(({naam, meting}) => ({naam, meting, ...meting})));
  if (!paar)
    return zeker.length < 2
      ? ["Voor een vergelijking van wijken onderling zijn de aantallen te klein."]
      : ["Tussen de wijken onderling is geen duidelijk verschil: de intervallen overlappen."];
  const [laag, hoog] = paar;
  const noem = ({naam, meting}: typeof laag) => `${naam} (${getal(meting, "per")}, ${interval(meting)})`;
  return [`Het verst uiteen liggen ${noem(hoog)} en ${noem(laag)}.`];
}

function oordelen(lijst: readonly Wijkcijfer[]): string[] {
  const van = (hoe: string) => lijst.filter(({oordeel}) => oordeel === hoe);
  const zin = (hoe: "meer" | "minder") => {
    const welke = van(hoe);
    const namen =
      welke.length <= NAMEN
        ? opsomming(
            welke.map(({naam}) => naam),
            "en"
          )
        : wijken(welke.length);
    return welke.length === 0 ? [] : [`Duidelijk ${hoe} dan in de hele gemeente is het in ${namen}.`];
  };
  const even = van("ongeveer evenveel").length;
  const rest = even === 0 ? [] : [`In ${wijken(even)} is het ongeveer evenveel: de intervallen overlappen.`];
  return [...zin("meer"), ...zin("minder"), ...rest];
}

function zonderCijfer(redenen: readonly (Leeg | null)[]): string[] {
  const geen = redenen.filter((leeg) => leeg !== null);
  if (geen.length === 0) return [];
  const woorden = [...new Set(geen)].map((leeg) => leegwoorden[leeg]);
  return [
    `${hoofdletter(wijken(geen.length))} ${geen.length === 1 ? "heeft" : "hebben"} geen cijfer (${woorden.join(", ")}).`
  ];
}
