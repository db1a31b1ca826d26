import type {SchemaTable} from "../pipeline/source/schema.js";

/*
 * What people who work with these data call the tables, columns and codes of the source contract. A word that could be two things stands
 * with both: then the visitor chooses.
 */

/** What people call a table. */
export const tableWords: Record<SchemaTable, readonly string[]> = {
  personen: ["persoon", "mensen", "person", "persons", "people", "brp", "gba", "bevolking", "inwoners", "clienten"],
  verblijf: ["verblijven", "adres", "adressen", "woonadres", "woongeschiedenis", "bewoning", "residence", "wonen"],
  voorzieningen: ["voorziening", "gebruik", "voorzieninggebruik", "indicaties", "provisions", "services"],
  gebeurtenissen: ["gebeurtenis", "levensgebeurtenissen", "levensgebeurtenis", "events", "event"],
  aanlevering: ["aanleveringen", "deelname", "leverstatus"],
  clientervaring: ["clientervaringen", "ceo", "clientervaringsonderzoek"]
};

/** What people call a column, with nothing but letters and digits. */
export const columnWords: Record<string, readonly string[]> = {
  persoon_id: [
    ...[
      "bsnpseudo",
      "pseudobsn",
      "pseudoniem",
      "bsnpseudoniem",
      "persoonsid",
      "persoonid",
      "persoon",
      "rin",
      "rinpersoon"
    ],
    ...[
      "persoonsnummer",
      "persoonnummer",
      "persoonnr",
      "pid",
      "personid",
      "clientid",
      "clientnummer",
      "clientnr",
      "client"
    ],
    ...["inwonerid", "bsn", "burgerservicenummer", "burgerservicenr", "subjectid", "persoonssleutel"]
  ],
  geboortedatum: [
    ...[
      "gebdatum",
      "gebdat",
      "geboortedat",
      "geborenop",
      "datumgeboorte",
      "gbdatum",
      "gbageboortedatum",
      "geboren",
      "geboortedag"
    ],
    ...["birthdate", "dateofbirth", "dob"]
  ],
  geslacht: ["gesl", "sekse", "sex", "gender", "gbageslacht", "geslachtsaanduiding", "geslachtcode", "mv"],
  overlijdensdatum: [
    ...[
      "datumoverlijden",
      "overlijdatum",
      "overldatum",
      "overlijdingsdatum",
      "gbadatumoverlijden",
      "overledenop",
      "overlijden"
    ],
    ...["datumoverleden", "sterfdatum", "deathdate", "dateofdeath", "dod"]
  ],
  begindatum: [
    ...[
      "start",
      "startdatum",
      "ingangsdatum",
      "datumbegin",
      "datumingang",
      "datumstart",
      "begin",
      "begindat",
      "aanvang"
    ],
    ...[
      "aanvangsdatum",
      "datumaanvang",
      "vanaf",
      "ingang",
      "begintijd",
      "startdate",
      "datumvan",
      "begindatumvoorziening"
    ]
  ],
  einddatum: [
    ...[
      "einde",
      "eind",
      "datumeinde",
      "datumeind",
      "eindedatum",
      "einddat",
      "stop",
      "stopdatum",
      "totenmet",
      "tm",
      "enddate"
    ],
    ...["datumstop", "beeindigingsdatum", "datumbeeindiging", "afsluitdatum", "datumtot", "tot", "einddatumvoorziening"]
  ],
  gemeente: [
    ...[
      "gemeentecode",
      "gem",
      "gemcode",
      "gm",
      "gmcode",
      "gwb",
      "gwbcode",
      "woongemeente",
      "cbsgemeentecode",
      "gemeentenummer"
    ],
    ...["codegemeente", "gemeentecbs", "municipality"]
  ],
  wijk: ["wijkcode", "wk", "wkcode", "gwb", "gwbcode", "cbswijk", "wijknummer", "cbswijkcode", "codewijk", "district"],
  huishouden_id: [
    ...[
      "huishoudenid",
      "huishoudid",
      "huishouden",
      "huishoudnr",
      "huishoudnummer",
      "huishoudennummer",
      "huishoudennr",
      "hhid"
    ],
    ...["householdid", "rinhuishouden", "huishoudsleutel", "hhnr"]
  ],
  huishoudtype: [
    ...[
      "typehuishouden",
      "huishoudenstype",
      "huishoudentype",
      "hhtype",
      "typhh",
      "huishoudsamenstelling",
      "soorthuishouden"
    ],
    ...["samenstellinghuishouden", "householdtype"]
  ],
  wet: ["wetcode", "wettelijkkader", "law", "domein", "wetgeving"],
  voorziening: [
    ...[
      "product",
      "productcategorie",
      "voorzieningcode",
      "soortvoorziening",
      "typevoorziening",
      "voorzieningsoort",
      "provision"
    ],
    ...["maatwerkvoorziening", "typemaatwerkvoorziening"]
  ],
  gebeurtenis: ["event", "gebeurteniscode", "soortgebeurtenis", "levensgebeurtenis", "typegebeurtenis", "eventtype"],
  datum: ["datumgebeurtenis", "gebeurtenisdatum", "eventdate", "date", "dag", "opdatum"],
  periode: ["halfjaar", "perioden", "verslagperiode", "leverperiode", "period"],
  geleverd: ["aangeleverd", "isgeleverd", "heeftgeleverd"],
  goedgekeurd: ["akkoord", "isgoedgekeurd", "goedkeuring"],
  opt_out_basis: ["optout", "optoutbasisset"],
  opt_out_facultatief: ["optoutfac", "optoutfacultatieveset"],
  jaar: ["year", "onderzoeksjaar", "verslagjaar", "jr"],
  stelling: ["stellingcode", "vraag", "item", "stellingnummer"],
  n: ["aantal", "respondenten", "aantalrespondenten", "respons", "totaal"],
  eens: ["aantaleens", "meeeens", "eenszeereens"],
  neutraal: ["aantalneutraal"],
  oneens: ["aantaloneens", "nieteens"],
  vorm: ["onderzoeksvorm", "vormonderzoek", "methode"],
  omschrijving: ["toelichting", "beschrijving", "opmerking", "opmerkingen"]
};
