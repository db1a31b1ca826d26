import {utrechtStapeling} from "../../loaders/published/utrecht.js";

process.stdout.write(JSON.stringify(utrechtStapeling()));
