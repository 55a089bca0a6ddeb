// One file of the site that does not come costs one slide.
import {tryEveryFile} from "./every-file.js";

tryEveryFile(["/slides"]);
