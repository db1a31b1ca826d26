import {growingOldTheme} from "./workshop/growingOld.js";
import {jeugdTheme} from "./workshop/jeugd.js";
import {schuldenTheme} from "./workshop/schulden.js";
import type {WorkshopTheme} from "./workshop/shape.js";

export type {AnsweringFigure, WorkshopQuestion, WorkshopTheme} from "./workshop/shape.js";

/** The themes of the workshop: a file each in `data/workshop/`. */
export const workshopThemes: readonly WorkshopTheme[] = [schuldenTheme, jeugdTheme, growingOldTheme];
