import type {Opheffing} from "./vorm.js";

const bron =
  "RvIG, Landelijke Tabel 33 (gemeenten, met nieuwe code en datum einde); aantallen als CBS: 431 in 2010, 393 in 2015";

const naar = (jaar: number, doel: string, ...gemeenten: [gemeente: string, naam: string][]): Opheffing[] =>
  gemeenten.map(([gemeente, naam]) => ({jaar, gemeente, naam, naar: [doel], bron}));

/** What ended from 1 January 2010 to 1 January 2015. Rozenburg ended on 18 March 2010 and is in the first division without it, that of 2011. */
export const opheffingenTot2015: readonly Opheffing[] = [
  ...naar(2010, "GM1895", ["GM0039", "Scheemda"], ["GM0052", "Winschoten"], ["GM1661", "Reiderland"]),
  ...naar(2010, "GM1892", ["GM0563", "Moordrecht"], ["GM0567", "Nieuwerkerk aan den IJssel"]),
  ...naar(2010, "GM1892", ["GM1666", "Zevenhuizen-Moerkapelle"]),
  ...naar(2010, "GM0983", ["GM0885", "Arcen en Velden"]),
  ...naar(2010, "GM1894", ["GM0918", "Helden"], ["GM0929", "Kessel"], ["GM0934", "Maasbree"], ["GM0941", "Meijel"]),
  ...naar(2010, "GM1507", ["GM0964", "Sevenum"]),
  {
    ...{jaar: 2010, gemeente: "GM0993", naam: "Meerlo-Wanssum", naar: ["GM0984", "GM1507"]},
    bron: `${bron}; dat zij over twee werd verdeeld: algemene kennis`
  },
  ...naar(2011, "GM0599", ["GM0600", "Rozenburg"]),
  ...naar(2011, "GM1900", ["GM0064", "Bolsward"], ["GM0091", "Sneek"], ["GM0104", "Nijefurd"]),
  ...naar(2011, "GM1900", ["GM0683", "Wymbritseradiel"], ["GM0710", "Wûnseradiel"]),
  ...naar(2011, "GM1908", ["GM0083", "Menaldumadeel"]),
  ...naar(2011, "GM0736", ["GM0305", "Abcoude"]),
  ...naar(2011, "GM1904", ["GM0311", "Breukelen"], ["GM0329", "Loenen"], ["GM0333", "Maarssen"]),
  ...naar(2011, "GM0420", ["GM0364", "Andijk"], ["GM0459", "Wervershoof"]),
  ...naar(2011, "GM1901", ["GM0497", "Bodegraven"], ["GM0595", "Reeuwijk"]),
  ...naar(2011, "GM0828", ["GM0808", "Lith"]),
  ...naar(2011, "GM1903", ["GM0905", "Eijsden"], ["GM0936", "Margraten"]),
  ...naar(2012, "GM1911", ["GM0366", "Anna Paulowna"], ["GM0412", "Niedorp"]),
  ...naar(2012, "GM1911", ["GM0462", "Wieringen"], ["GM0463", "Wieringermeer"]),
  ...naar(2013, "GM0441", ["GM0395", "Harenkarspel"], ["GM0476", "Zijpe"]),
  ...naar(2013, "GM1924", ["GM0504", "Dirksland"], ["GM0511", "Goedereede"]),
  ...naar(2013, "GM1924", ["GM0559", "Middelharnis"], ["GM0580", "Oostflakkee"]),
  ...naar(2013, "GM1927", ["GM0571", "Nieuw-Lekkerland"], ["GM0693", "Graafstroom"], ["GM0694", "Liesveld"]),
  ...naar(2014, "GM1921", ["GM0051", "Skarsterlân"], ["GM0082", "Lemsterland"], ["GM0653", "Gaasterlân-Sleat"]),
  {
    ...{jaar: 2014, gemeente: "GM0055", naam: "Boarnsterhim", naar: ["GM0074", "GM0080", "GM1900", "GM1921"]},
    bron: "Gemeente Boarnsterhim, over haar opheffing: de dorpen gingen naar vier gemeenten; codes uit Landelijke Tabel 33"
  },
  ...naar(2014, "GM0484", ["GM0499", "Boskoop"], ["GM1672", "Rijnwoude"]),
  ...naar(2015, "GM0241", ["GM0265", "Millingen aan de Rijn"], ["GM0282", "Ubbergen"]),
  ...naar(2015, "GM0361", ["GM0365", "Graft-De Rijp"], ["GM0458", "Schermer"]),
  ...naar(2015, "GM1930", ["GM0568", "Bernisse"], ["GM0612", "Spijkenisse"]),
  ...naar(2015, "GM1931", ["GM0491", "Bergambacht"], ["GM0608", "Schoonhoven"], ["GM0623", "Vlist"]),
  ...naar(2015, "GM1931", ["GM0643", "Nederlek"], ["GM0644", "Ouderkerk"]),
  {
    ...{jaar: 2015, gemeente: "GM1671", naam: "Maasdonk", naar: ["GM0796", "GM0828"]},
    bron: `${bron}; dat zij over twee werd verdeeld: algemene kennis`
  }
];
