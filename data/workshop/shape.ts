import type {Gebeurtenis} from "../gebeurtenis.js";
import type {Huishoudtype} from "../huishoudtype.js";
import type {Leeftijdsklasse} from "../leeftijdsklasse.js";
import type {Toestand} from "../toestand.js";
import type {Wet} from "../wet.js";

/** Of whom a figure of a cohort is asked; nobody is left out where it says nothing. */
interface OfWhom {
  leeftijd?: readonly Leeftijdsklasse[];
  wet?: readonly Wet[];
}

/** Which figure of the site answers a question, and which of its numbers the group predicts. */
export type AnsweringFigure =
  /** Categories of a figure of the monitor: bars, or of one category a line. */
  | {soort: "monitor"; nummer: string; categorieen: readonly string[]}
  /** The line of one wet, of one huishoudtype, or of uninterrupted use. */
  | ({soort: "5.1"; groep: "totaal" | Wet} & OfWhom)
  | ({soort: "5.2"; groep: Huishoudtype} & OfWhom)
  | {soort: "verblijf"; groep: "totaal" | Wet}
  /** A bar per gebeurtenis: who is in gebruik after it. */
  | ({soort: "5.3"; gebeurtenissen: readonly Gebeurtenis[]} & Pick<OfWhom, "leeftijd">)
  /** The line of who went through it; what was before it is given. */
  | ({soort: "klok"; gebeurtenis: Gebeurtenis} & Pick<OfWhom, "leeftijd">)
  /** A bar per toestand: where the startgroep is on the last peilmoment. */
  | ({soort: "toestanden"; toestanden: readonly Toestand[]} & OfWhom)
  /** A bar per gemeente: the own one, those that resemble it most, and Nederland. `maat`: a measure of the page Vergelijken. */
  | {soort: "vergelijken"; maat: string};

/** One question of a workshop: a screen by itself. */
export interface WorkshopQuestion {
  /** Under which it is kept: unique in its theme, and never used for another question. */
  code: string;
  /** `{in}` stands for the gemeente: in Utrecht, op Texel. */
  vraag: string;
  /** What one must know to predict. */
  uitleg: string;
  /** What the group talks about when the figure is there. */
  bespreek: string;
  figuur: AnsweringFigure;
  /** Where the scale on which one draws ends, in percent or per 1.000; a larger number can be typed. */
  tot: number;
}

/** A guided session: six to eight questions. */
export interface WorkshopTheme {
  code: string;
  naam: string;
  /** For whom, and what it is about. */
  inleiding: string;
  vragen: readonly WorkshopQuestion[];
}
