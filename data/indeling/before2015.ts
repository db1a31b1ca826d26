import type {Opheffing} from "./shape.js";

const source =
  "RvIG, Landelijke Tabel 33 (gemeenten, met nieuwe code en datum einde); aantallen als CBS: 431 in 2010, 393 in 2015";

const to = (year: number, target: string, ...gemeenten: [gemeente: string, naam: string][]): Opheffing[] =>
  gemeenten.map(([gemeente, naam]) => ({jaar: year, gemeente, naam, to: [target], bron: source}));

/** What ended from 1 January 2010 to 1 January 2015. Rozenburg ended on 18 March 2010 and is in the first division without it, that of 2011. */
export const opheffingenUntil2015: readonly Opheffing[] = [
  ...to(2010, "GM1895", ["GM0039", "Scheemda"], ["GM0052", "Winschoten"], ["GM1661", "Reiderland"]),
  ...to(2010, "GM1892", ["GM0563", "Moordrecht"], ["GM0567", "Nieuwerkerk aan den IJssel"]),
  ...to(2010, "GM1892", ["GM1666", "Zevenhuizen-Moerkapelle"]),
  ...to(2010, "GM0983", ["GM0885", "Arcen en Velden"]),
  ...to(2010, "GM1894", ["GM0918", "Helden"], ["GM0929", "Kessel"], ["GM0934", "Maasbree"], ["GM0941", "Meijel"]),
  ...to(2010, "GM1507", ["GM0964", "Sevenum"]),
  {
    ...{jaar: 2010, gemeente: "GM0993", naam: "Meerlo-Wanssum", to: ["GM0984", "GM1507"]},
    bron: `${source}; dat zij over twee werd verdeeld: algemene kennis`
  },
  ...to(2011, "GM0599", ["GM0600", "Rozenburg"]),
  ...to(2011, "GM1900", ["GM0064", "Bolsward"], ["GM0091", "Sneek"], ["GM0104", "Nijefurd"]),
  ...to(2011, "GM1900", ["GM0683", "Wymbritseradiel"], ["GM0710", "Wûnseradiel"]),
  ...to(2011, "GM1908", ["GM0083", "Menaldumadeel"]),
  ...to(2011, "GM0736", ["GM0305", "Abcoude"]),
  ...to(2011, "GM1904", ["GM0311", "Breukelen"], ["GM0329", "Loenen"], ["GM0333", "Maarssen"]),
  ...to(2011, "GM0420", ["GM0364", "Andijk"], ["GM0459", "Wervershoof"]),
  ...to(2011, "GM1901", ["GM0497", "Bodegraven"], ["GM0595", "Reeuwijk"]),
  ...to(2011, "GM0828", ["GM0808", "Lith"]),
  ...to(2011, "GM1903", ["GM0905", "Eijsden"], ["GM0936", "Margraten"]),
  ...to(2012, "GM1911", ["GM0366", "Anna Paulowna"], ["GM0412", "Niedorp"]),
  ...to(2012, "GM1911", ["GM0462", "Wieringen"], ["GM0463", "Wieringermeer"]),
  ...to(2013, "GM0441", ["GM0395", "Harenkarspel"], ["GM0476", "Zijpe"]),
  ...to(2013, "GM1924", ["GM0504", "Dirksland"], ["GM0511", "Goedereede"]),
  ...to(2013, "GM1924", ["GM0559", "Middelharnis"], ["GM0580", "Oostflakkee"]),
  ...to(2013, "GM1927", ["GM0571", "Nieuw-Lekkerland"], ["GM0693", "Graafstroom"], ["GM0694", "Liesveld"]),
  ...to(2014, "GM1921", ["GM0051", "Skarsterlân"], ["GM0082", "Lemsterland"], ["GM0653", "Gaasterlân-Sleat"]),
  {
    ...{jaar: 2014, gemeente: "GM0055", naam: "Boarnsterhim", to: ["GM0074", "GM0080", "GM1900", "GM1921"]},
    bron: "Gemeente Boarnsterhim, over haar opheffing: de dorpen gingen naar vier gemeenten; codes uit Landelijke Tabel 33"
  },
  ...to(2014, "GM0484", ["GM0499", "Boskoop"], ["GM1672", "Rijnwoude"]),
  ...to(2015, "GM0241", ["GM0265", "Millingen aan de Rijn"], ["GM0282", "Ubbergen"]),
  ...to(2015, "GM0361", ["GM0365", "Graft-De Rijp"], ["GM0458", "Schermer"]),
  ...to(2015, "GM1930", ["GM0568", "Bernisse"], ["GM0612", "Spijkenisse"]),
  ...to(2015, "GM1931", ["GM0491", "Bergambacht"], ["GM0608", "Schoonhoven"], ["GM0623", "Vlist"]),
  ...to(2015, "GM1931", ["GM0643", "Nederlek"], ["GM0644", "Ouderkerk"]),
  {
    ...{jaar: 2015, gemeente: "GM1671", naam: "Maasdonk", to: ["GM0796", "GM0828"]},
    bron: `${source}; dat zij over twee werd verdeeld: algemene kennis`
  }
];
