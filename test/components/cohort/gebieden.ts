import type {Gebied} from "../../../components/model/gebied.js";

/** One gebied of each soort. */
export const gebieden: Gebied[] = [
  {code: "NL", naam: "Nederland", soort: "land", gemeenten: []},
  {code: "PV26", naam: "Utrecht", soort: "provincie", gemeenten: ["GM0344"]},
  {code: "GM0344", naam: "Utrecht", soort: "gemeente", gemeenten: ["GM0344"]},
  {code: "GM0363", naam: "Amsterdam", soort: "gemeente", gemeenten: ["GM0363"]},
  {code: "GK8", naam: "Gemeenten vanaf 250.000 inwoners", soort: "grootteklasse", gemeenten: ["GM0344", "GM0363"]},
  {code: "ST1", naam: "Zeer sterk stedelijke gemeenten", soort: "stedelijkheid", gemeenten: ["GM0344", "GM0363"]},
  {code: "WK034404", naam: "Overvecht", soort: "wijk", gemeenten: ["GM0344"]}
];
