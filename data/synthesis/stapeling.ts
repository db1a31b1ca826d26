import {assumed} from "./rate.js";

/** Use that is given to or taken from households of Utrecht, until they are as many per combination as in the published table. */

/** Ages between which someone can be given use, of which voorziening; one in ten gets Wmo up to `wmoYounger` years earlier. */
export const given = {
  ...assumed("jaren; dagen voor en na het begin van het halfjaar; gemiddelde duur in jaren"),
  jeugd: {van: 4, tot: 17, codes: ["jeugdhulp_zonder_verblijf"]},
  participatie: {van: 18, tot: 64, codes: ["bijstand"]},
  wmo: {van: 55, tot: 110, codes: ["hulpmiddelen_en_diensten", "hulp_bij_huishouden"]},
  wmoYounger: {aandeel: 0.1, years: 20},
  /** Stays in the household for at least so many days more. */
  stays: 7,
  begins: {before: 500, after: 30},
  atLeast: 20,
  years: 2.5
};

/** What is taken away ended within so many days before the half-year; what goes on so long after it, begins after it. */
export const taken = {...assumed("dagen"), before: 150, after: 30};
