// One file of the site that does not come costs one part of a page. The deck has a file of its own, so that both can be
// tried at once.
import {tryEveryFile} from "./every-file.js";

tryEveryFile(["/", "/lab", "/method", "/embed/soft-hard"]);
