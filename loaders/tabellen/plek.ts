/**
 * Where a person lives on a day, in one number of 64 bits, so that `max` of two rows takes the one with the latest
 * begindatum: from high to low the begin in days since 1850 (17 bits), the number of the plaats (18), the huishoudtype (3)
 * and the number of the huishouden (26).
 */
export const deelVanPlek = {
  plaats: (plek: string) => `((${plek} >> 29) & 262143)::UINTEGER`,
  huishoudtype: (plek: string) => `((${plek} >> 26) & 7)::UTINYINT`,
  huishouden: (plek: string) => `(${plek} & 67108863)::UINTEGER`
};

export const plek = (huishouden: string) =>
  `(greatest(0, least(131071, begindatum - DATE '1850-01-01'))::UBIGINT << 47) | (plaats.nummer::UBIGINT << 29)
      | (enum_code(huishoudtype::huishoudtypecode)::UBIGINT << 26) | ${huishouden}::UBIGINT`;

export const wijkcode = "coalesce(enum_code(wijk::wijkcode) + 1, 0)";

/** Each gemeente with wijk that the source names, with a number; 0 is the wijk that is not known. */
export const plaatsTabel = `CREATE OR REPLACE TABLE plaats AS
SELECT (row_number() OVER () - 1)::UINTEGER AS nummer, * FROM (
  SELECT DISTINCT enum_code(gemeente::gemeentecode)::USMALLINT AS gemeente, ${wijkcode}::USMALLINT AS wijk FROM verblijf
)`;

/** A huishouden_id as a number that fits: the id itself where it is small enough, else its place in a list. */
export const huishoudentabel = `CREATE OR REPLACE TABLE huisnummer AS
SELECT huishouden_id, (row_number() OVER () - 1)::UINTEGER AS nummer FROM (SELECT DISTINCT huishouden_id FROM verblijf)`;

export const MEESTE_HUISHOUDENS = 2 ** 26;
