import {watchEnd} from "../util/process.js";

// Loaded before Framework: a build or a preview ends with the command that started it, also when that is killed.
watchEnd();
