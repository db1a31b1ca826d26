import type {Regel} from "../herkomst/kenmerk.js";
import type {Klein} from "./bescherm.js";

export const weergaven: Record<Klein, string> = {
  ruw: "zoals geteld",
  cbs: "afgerond op vijven, 0 tot en met 7 afgeschermd"
};

/** What the display as at CBS does, and what it is not. */
export const cbsuitleg =
  "Aantallen zijn afgerond op vijven en aantallen van 0 tot en met 7 afgeschermd, zoals CBS dat doet voor Wmo en jeugd per wijk. Waar een afgeschermd aantal uit de totalen te herleiden zou zijn, is ook het kleinste aantal ernaast afgeschermd. Cijfers zijn uit de afgeronde aantallen berekend. Dit is een weergave: de tabellen van deze site bevatten de getelde aantallen.";

/** How counts are shown, for the files that leave the page. */
export const weergaveregel = (klein: Klein): Regel => ["Weergave van aantallen", weergaven[klein]];
