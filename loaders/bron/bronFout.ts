import {UserError} from "../hulp/foutmelding.js";

/** The source as a whole cannot be used: nothing is loaded, the message (Dutch, names file and column) is all a user needs. */
export class BronFout extends UserError {
  override name = "BronFout";
}
