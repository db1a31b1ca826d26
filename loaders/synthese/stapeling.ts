import {halfjaren} from "./dag.js";
import type {Land} from "./land.js";

/** The half-year of the published table of households by combination of wetten: 2017HJ01, in Utrecht. */
export const PEILSTAP = 14;
export const [peildag, laatsteDag] = [halfjaren[PEILSTAP]!, halfjaren[PEILSTAP + 1]! - 1];

export const stapelingGemeente = (land: Land): number => land.gemeenten.findIndex((g) => g.code === "GM0344");
