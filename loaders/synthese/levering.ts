import type {Kolommen} from "./tabel.js";

/** What a worker hands over for one gebied. Numbers of persons and households count from 0 within the gebied. */
export type Levering = {
  gebied: number;
  personen: number;
  huishoudens: number;
  /** geboren, man (0, 1), dood */
  persoon: Kolommen;
  /** persoon, van, tot, wijk, huishouden, huishoudtype */
  verblijf: Kolommen;
  /** persoon, voorziening, van, tot */
  voorzieningen: Kolommen;
  /** persoon, gebeurtenis, dag */
  gebeurtenissen: Kolommen;
  /** Inhabitants of the gemeente with a published stapeling, on its day: persoon, huishouden, wijk, geboren, aankomst, vertrek. */
  adressen: Kolommen;
  /** Their use: persoon, voorziening, van, tot. Held back from `voorzieningen`. */
  uitgesteld: Kolommen;
  /** See `bevolkingstelling` and `aankomstrijen`. */
  telling: Kolommen;
  aankomsten: Kolommen;
};

export const buffers = (l: Levering): ArrayBuffer[] =>
  [l.persoon, l.verblijf, l.voorzieningen, l.gebeurtenissen, l.adressen, l.uitgesteld, l.telling, l.aankomsten].flatMap(
    (t) => t.kolommen.map((k) => k.buffer as ArrayBuffer)
  );
