import {hoofdletter} from "../figuur/figuurnaam.js";
import {leegwoorden, type Leeg} from "../figuur/maatwaarde.js";
import {opMaat} from "../monitor/figuur/meting.js";
import {feit} from "../monitor/zin/feit.js";
import {getal, interval, zinprecisie} from "../monitor/zin/hoeveel.js";
import {klein} from "../monitor/zin/klein.js";
import {oordeel} from "../monitor/zin/oordeel.js";
import {oordelen, richting, woord, woordDan} from "../oordeel/oordeel.js";
import {opsomming} from "../opmaak/opsomming.js";
import {soortVan, type Wijkcijfer, type Wijkcijfers} from "./wijkcijfers.js";

/** More names than this are only counted. */
const NAMEN = 4;

/** What the title counts: wijken that clearly differ from the rest of the gemeente. */
const afwijkend = oordelen.filter((hoe) => richting(hoe) !== 0);

const isEr = ({indicator}: Wijkcijfers, {meting}: Pick<Wijkcijfer, "meting">) =>
  opMaat(meting, soortVan({indicator})).leeg === null;

const onderwerp = ({indicator, categorie}: Wijkcijfers) =>
  indicator.categorieen.length === 1 ? indicator.naam : `${indicator.naam}, ${klein(categorie.naam)}`;

const wijken = (aantal: number) => `${aantal} ${aantal === 1 ? "wijk" : "wijken"}`;

/** What one sees in the bars, in one sentence: in how many wijken it is clearly more or less than in the rest. */
export function wijktitel(cijfers: Wijkcijfers): string {
  const {naam} = cijfers.gemeente;
  const met = cijfers.wijken.filter((wijk) => isEr(cijfers, wijk));
  const wat = onderwerp(cijfers);
  if (met.length === 0) return `${wat}: voor de wijken van ${naam} is er geen cijfer`;
  if (soortVan(cijfers) === "aantal") return `${wat}: zoveel per wijk van ${naam}`;
  if (met.every(({oordeel}) => oordeel === null))
    return `${wat}: ${naam} heeft geen rest om een wijk mee te vergelijken`;
  const delen = afwijkend.flatMap((hoe) => {
    const aantal = met.filter(({oordeel}) => oordeel === hoe).length;
    return aantal === 0 ? [] : [{aantal, hoe}];
  });
  if (delen.length === 0) return `${wat}: geen wijk van ${naam} verschilt duidelijk van de rest van de gemeente`;
  const zin = delen.map(
    ({aantal, hoe}, i) => `in ${wijken(aantal)}${i === 0 ? ` van ${naam}` : ""} ${woord(hoe, "veel")}`
  );
  return `${wat}: ${opsomming(zin, "en")} dan in de rest van de gemeente`;
}

/** What the bars show and how certain that is. */
export function wijkzinnen(cijfers: Wijkcijfers): string[] {
  const soort = soortVan(cijfers);
  const {gemeente, wijken} = cijfers;
  return [
    ...(isEr(cijfers, gemeente) ? [feit(gemeente.meting, gemeente.naam, soort)] : []),
    ...(soort === "per" ? [...afstand(cijfers), ...oordelenzinnen(wijken)] : []),
    ...zonderCijfer(wijken.map(({meting}) => opMaat(meting, soort).leeg))
  ];
}

/** From which number to which the wijken run, where the first and the last clearly differ. */
function afstand(cijfers: Wijkcijfers): string[] {
  const met = cijfers.wijken.filter((wijk) => isEr(cijfers, wijk));
  if (met.length < 2) return [];
  const zeker = met.filter(({meting}) => !meting.klein).sort((a, b) => a.meting.aandeel! - b.meting.aandeel!);
  const [laag, hoog] = [zeker[0], zeker.at(-1)];
  if (!laag || !hoog || laag === hoog)
    return ["Van de wijken met een cijfer zijn de aantallen te klein om onderling te vergelijken."];
  if (richting(oordeel(hoog.meting, laag.meting, "per")) === 0)
    return ["Tussen de wijken onderling is geen duidelijk verschil."];
  const paar = [laag.meting, hoog.meting];
  const decimalen = zinprecisie("per", paar, paar);
  const noem = ({naam, meting}: Wijkcijfer) =>
    `${getal(meting, "per", decimalen)} in ${naam} (${interval(meting, decimalen)})`;
  return [`De wijken lopen uiteen van ${noem(laag)} tot ${noem(hoog)}.`];
}

/** Which wijken stand clearly above or below the rest of the gemeente, and how many do not. */
function oordelenzinnen(lijst: readonly Wijkcijfer[]): string[] {
  return oordelen.flatMap((hoe) => {
    const welke = lijst.filter(({oordeel}) => oordeel === hoe).map(({naam}) => naam);
    if (welke.length === 0) return [];
    if (hoe === "geen duidelijk verschil")
      return [`In ${wijken(welke.length)} is er geen duidelijk verschil met de rest van de gemeente.`];
    const rest = {waar: "in de rest van de gemeente", naam: "de rest van de gemeente"};
    const waar = welke.length <= NAMEN ? opsomming(welke, "en") : wijken(welke.length);
    return [`${hoofdletter(woordDan(hoe, "veel", rest))} is het in ${waar}.`];
  });
}

function zonderCijfer(redenen: readonly (Leeg | null)[]): string[] {
  const geen = redenen.filter((leeg) => leeg !== null);
  if (geen.length === 0) return [];
  const woorden = [...new Set(geen)].map((leeg) => leegwoorden[leeg]);
  return [
    `${hoofdletter(wijken(geen.length))} ${geen.length === 1 ? "heeft" : "hebben"} geen cijfer (${woorden.join(", ")}).`
  ];
}
