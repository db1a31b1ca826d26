import {figuren} from "../monitor/figuur/figuren.js";
import type {Gebied} from "../werkbank/gebied.js";
import {openToelichtingen} from "./bron.js";
import {toelichtingplek} from "./plek.js";

/** Makes the place for words under the figure with this number. */
export type Toelichtingplekken = (nummer: string) => ReturnType<typeof toelichtingplek>;

/** Every figure that a toelichting can speak of. */
export const toelichtingfiguren: readonly string[] = [...figuren.map(({nummer}) => nummer), "5.1", "5.2", "5.3"];

/** Opens the toelichtingen that came with the site at this address, and those of the visitor. */
export async function toelichtingplekken(adres: string, gebieden: readonly Gebied[]): Promise<Toelichtingplekken> {
  const bron = await openToelichtingen(adres);
  return (nummer) => toelichtingplek(nummer, bron, {gebieden, figuren: toelichtingfiguren});
}
