/** The rules of the contract: `fout` leaves the row out, `signaal` keeps it. */
export const regels = {
  ontbreekt: {ernst: "fout", naam: "verplichte waarde ontbreekt"},
  onbekende_code: {ernst: "fout", naam: "onbekende code"},
  onmogelijke_datum: {ernst: "fout", naam: "onmogelijke datum"},
  einde_voor_begin: {ernst: "fout", naam: "einde voor begin"},
  onmogelijk_halfjaar: {ernst: "fout", naam: "onmogelijk halfjaar"},
  onmogelijk_jaar: {ernst: "fout", naam: "onmogelijk jaar"},
  geen_aantal: {ernst: "fout", naam: "geen geheel aantal"},
  te_veel_antwoorden: {ernst: "fout", naam: "meer antwoorden dan n"},
  tegenstrijdige_rij: {ernst: "fout", naam: "verschillende rijen voor hetzelfde"},
  onbekende_persoon: {ernst: "fout", naam: "persoon staat niet in personen"},
  tegenstrijdige_persoon: {ernst: "fout", naam: "verschillende rijen voor één persoon"},
  dubbele_rij: {ernst: "signaal", naam: "dubbele rij, telt één keer"},
  overlappend_verblijf: {ernst: "signaal", naam: "overlappend verblijf"},
  gat_in_verblijf: {ernst: "signaal", naam: "gat in verblijf"},
  huishouden_in_twee_gemeenten: {ernst: "signaal", naam: "huishouden tegelijk in twee gemeenten"},
  wijk_buiten_gemeente: {ernst: "signaal", naam: "wijk hoort niet bij de gemeente"},
  voor_geboorte: {ernst: "signaal", naam: "voor de geboorte"},
  na_overlijden: {ernst: "signaal", naam: "na het overlijden"},
  geboorte_buiten_bereik: {ernst: "signaal", naam: "geboorte buiten 1900–2100"},
  ver_buiten_periode: {ernst: "signaal", naam: "datum ver buiten de periode"},
  goedgekeurd_zonder_levering: {ernst: "signaal", naam: "goedgekeurd zonder levering, telt als niet geleverd"},
  vorm_voor_2021: {ernst: "signaal", naam: "andere vorm van onderzoek voor 2021"},
  aantal_velden: {ernst: "signaal", naam: "ander aantal velden dan de kopregel"},
  extra_kolom: {ernst: "signaal", naam: "kolom buiten het contract, niet gelezen"}
} as const;

export type Regel = keyof typeof regels;
export type Ernst = (typeof regels)[Regel]["ernst"];
