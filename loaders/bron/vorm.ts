import type {Bronbestand} from "./bronbestand.js";
import type {Vondst} from "./vondst.js";

/** What is odd about the form of a file: columns beside the contract, rows with another number of fields than the header. */
export function zoekVorm({tabel, extraKolommen, scheef}: Bronbestand): Vondst[] {
  const kolommen = extraKolommen.map(
    (kolom): Vondst => ({tabel, regel: "extra_kolom", kolom, totaal: 1, eerste: [{rij: -1, bij: "", andere: null}]})
  );
  const velden = [
    {...scheef.kort, bij: "minder velden dan de kopregel; wat ontbreekt telt als leeg"},
    {...scheef.lang, bij: "meer velden dan de kopregel; wat te veel is, is niet gelezen"}
  ].filter(({totaal}) => totaal > 0);
  return [
    ...kolommen,
    ...velden.map(
      ({totaal, eerste, bij}): Vondst => ({
        tabel,
        regel: "aantal_velden",
        kolom: "",
        totaal,
        eerste: eerste.map((rij) => ({rij, bij, andere: null}))
      })
    )
  ];
}
