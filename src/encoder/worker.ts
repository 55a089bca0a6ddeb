// The encoder in a thread of its own.
import {serve} from "./host.js";
import type {Port} from "./messages.js";

serve(self as unknown as Port);
