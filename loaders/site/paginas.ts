import {bestanden} from "../hulp/bestanden.js";

/** The pages of a built site, by their names within it. */
export const paginas = (dist: string): string[] => bestanden(dist).filter((naam) => naam.endsWith(".html"));
