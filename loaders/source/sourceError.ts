import {UserError} from "../util/systemErrors.js";

/** The source as a whole cannot be used: nothing is loaded, the message (Dutch, names file and column) is all a user needs. */
export class SourceError extends UserError {
  override name = "BronFout";
}
