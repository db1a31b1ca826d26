import {dateText, today} from "../format/date.js";
import {percent, wholeNumber} from "../format/number.js";
import {enumerate} from "../format/text.js";
import type {Manifest} from "./forms.js";
import type {MayBeProtected} from "./protection.js";

/** What is said of the source with every number. */
export type SourceAttribute = MayBeProtected &
  Pick<Manifest, "naam" | "status" | "synthetisch" | "hash" | "gemaakt" | "brontellingen">;

/** The key of an edition in an address. */
export const EDITIE = "editie";

/** The edition of a set of tables: seven signs of the hash of source and code. */
export const editieCode = ({hash}: Pick<Manifest, "hash">): string => hash.slice(0, 7);

/** An edition as people cite it: 1a2b3c4 (24 maart 2026). */
export const editieText = (source: Pick<Manifest, "hash" | "gemaakt">): string =>
  `${editieCode(source)} (${dateText(source.gemaakt.slice(0, 10))})`;

/** Where and when numbers were taken: the address of the page as it stands, with the edition, and the day. */
export interface Origin {
  address: string;
  dag: string;
}

export const origin = (source: Pick<Manifest, "hash">): Origin => ({
  address: withEditie(location.href, editieCode(source)),
  dag: today()
});

/** Edition and address, for paper. */
export const locationLine = (source: SourceAttribute): string =>
  `Editie ${editieText(source)} · ${origin(source).address}`;

/** An address with this edition, the rest as it was. */
export function withEditie(address: string, code: string): string {
  const [before = "", anchor] = address.split(/(#.*)/s);
  const [page = "", find = ""] = before.split(/\?(.*)/s);
  const rest = find.split("&").filter((part) => part !== "" && part.split("=")[0] !== EDITIE);
  return `${page}?${[...rest, `${EDITIE}=${code}`].join("&")}${anchor ?? ""}`;
}

/** What a visitor must know whose address names another edition than the tables have; null where it names this one, or none. */
export function otherEditie(searchPart: string, source: Pick<Manifest, "hash" | "gemaakt">): string | null {
  const asked = new URLSearchParams(searchPart).get(EDITIE);
  if (asked === null || asked === editieCode(source)) return null;
  const which = /^[0-9a-f]{7}$/.test(asked) ? `editie ${asked}` : "een andere editie";
  return `Dit adres hoort bij ${which}; u ziet editie ${editieText(source)}. De cijfers kunnen verschillen.`;
}

/** How many rows of a table of the source were read, and how many of them do not count, with the rules that they break. */
export type SourceTally = Manifest["brontellingen"][number];

/** Above this part of a table its refused rows are said aloud. */
const LOUD = 0.01;
/** Above this part of a table its source is not used. */
const HALF = 0.5;

const part = ({gelezen: parsed, geweigerd: refused}: SourceTally) => (parsed === 0 ? 0 : refused / parsed);

/** Tables that lack so much that nobody may miss it. */
export const loudTables = (tallies: readonly SourceTally[]): SourceTally[] =>
  tallies.filter((tally) => part(tally) > LOUD);

/** Tables of which more was refused than was kept. */
export const halfTables = (tallies: readonly SourceTally[]): SourceTally[] =>
  tallies.filter((tally) => part(tally) > HALF);

/** "3.114 van 98.002 rijen geweigerd", with the part of each table that lacks much; empty where nothing was refused. */
export function refusedSentence(tallies: readonly SourceTally[]): string {
  const sum = (what: "gelezen" | "geweigerd") => tallies.reduce((total, tally) => total + tally[what], 0);
  if (sum("geweigerd") === 0) return "";
  const many = loudTables(tallies).map((tally) => `${percent(part(tally), 1)} van ${tally.tabel}`);
  const sentence = `${wholeNumber(sum("geweigerd"))} van ${wholeNumber(sum("gelezen"))} rijen geweigerd`;
  return many.length === 0 ? sentence : `${sentence} (${enumerate(many, "en")})`;
}
