import {kort} from "../adres/nietgevolgd.js";
import type {Gebrek} from "./toelichting.js";

export const sleutels = ["figuur", "gebied", "periode", "rol", "datum"] as const;
export type Sleutel = (typeof sleutels)[number];

/** What stands above a toelichting, by key, each with its line; the text under it, and where it begins. */
export interface Ontleed {
  velden: Partial<Record<Sleutel, {waarde: string; regel: number}>>;
  tekst: string;
  /** The line after the head. */
  regel: number;
  gebreken: Gebrek[];
}

/** Takes a file apart: lines `sleutel: waarde` between two lines `---`, and the text under them. */
export function ontleed(bestand: string): Ontleed {
  const regels = bestand
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const einde = regels.findIndex((regel, i) => i > 0 && regel.trim() === "---");
  if (regels[0]?.trim() !== "---" || einde < 0)
    return {
      velden: {},
      tekst: "",
      regel: 1,
      gebreken: [{regel: 1, wat: "begint niet met een kop tussen twee regels ---"}]
    };
  const uit: Ontleed = {
    velden: {},
    tekst: regels
      .slice(einde + 1)
      .join("\n")
      .trim(),
    regel: einde + 2,
    gebreken: []
  };
  regels.slice(1, einde).forEach((inhoud, i) => lees(inhoud, i + 2, uit));
  return uit;
}

function lees(inhoud: string, regel: number, {velden, gebreken}: Ontleed): void {
  if (inhoud.trim() === "") return;
  const plaats = inhoud.indexOf(":");
  const [naam, rest] = plaats < 0 ? ["", ""] : [inhoud.slice(0, plaats).trim(), inhoud.slice(plaats + 1)];
  const sleutel = sleutels.find((bekend) => bekend === naam);
  if (sleutel === undefined)
    return void gebreken.push({
      regel,
      wat: `“${kort(naam || inhoud.trim())}” is geen onderdeel van de kop (dat zijn ${sleutels.join(", ")})`
    });
  if (velden[sleutel]) return void gebreken.push({regel, wat: `${sleutel} staat er twee keer`});
  const waarde = rest
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
  velden[sleutel] = {waarde, regel};
}
