import type {Path} from "./targets.js";

/**
 * The country on 1 January. Published: inhabitants of 2015 and 2016 (82905NED, 37230ned), 2018 and 2019 (70072ned); private households of
 * 2015 (82905NED), 2018 and 2019 (70072ned). The years between are interpolated. A resident of an institution is no private household.
 */
export const countryPath = {
  inwoners: [
    ["2015-01-01", 16_900_726],
    ["2016-01-01", 16_979_120],
    ["2018-01-01", 17_181_084],
    ["2019-01-01", 17_282_163]
  ],
  huishoudens: [
    ["2015-01-01", 7_665_198],
    ["2018-01-01", 7_857_914],
    ["2019-01-01", 7_924_691]
  ]
} satisfies Record<string, Path>;
