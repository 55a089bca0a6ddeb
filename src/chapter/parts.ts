/** How long a part may take to arrive, in milliseconds, before whoever needs it says so and offers to try again. */
export const patience = 15_000;

/** What takes longer than this, in milliseconds, has not come, also for those who would have waited on. */
const longest = 2 * patience;

/**
 * Where a part of the site was last asked for, since when, and what came of it: `spent` is an address that did not do.
 */
interface Part {
  address: string;
  since: number;
  state: "coming" | "here" | "spent";
}

const parts = new Map<string, Part>();
let variants = 0;

/**
 * Imports a part of the site's code. A browser that once failed to get a module, or still waits for it, gives the same
 * answer to everyone who asks for that address again. So a part that did not come is asked for under another address
 * that leads to the same file. A first failure or two are not even heard of. Rejects with the last, or when nothing has
 * come for twice as long as `patience`.
 */
export function loadPart<T>(file: string, from: string, load = importModule<T>): Promise<T> {
  return inTime(attempts(file, from, load), longest, file);
}

async function attempts<T>(file: string, from: string, load: (address: string) => Promise<T>): Promise<T> {
  const url = new URL(file, from).href;
  const known = parts.get(url);
  // Whoever asks again may have given up what was asked for before, and does not wait for it from the beginning.
  const again = known?.state === "coming";
  const part: Part = known ?? {address: url, since: Date.now(), state: "coming"};
  parts.set(url, part);
  if (part.state === "spent") ask(part, respell(url, ++variants));
  const first = part.address;
  try {
    const coming = arrival(part, load);
    return await (again ? inTime(coming, part.since + patience - Date.now(), file) : coming);
  } catch (error) {
    // What is kept for reading offline is found with a query, too.
    if (!(error instanceof TooLate)) ask(part, `${url}?again=${++variants}`, first);
  }
  const second = part.address;
  try {
    if (second !== first) return await arrival(part, load);
  } catch {
    // Then the file itself may be there, and one that it imports is not.
  }
  // A browser that still waits for a file which this one imports asks anew for both in a folder of another spelling.
  ask(part, respell(url, ++variants), second);
  return arrival(part, load);
}

/** Asks at another address, unless somebody else has: two who need the same part shall get the same one. */
function ask(part: Part, address: string, insteadOf = part.address): void {
  if (part.address !== insteadOf) return;
  part.address = address;
  part.since = Date.now();
}

class TooLate extends Error {}

/** What `coming` brings. Rejects when that takes longer than `time` milliseconds. */
function inTime<T>(coming: Promise<T>, time: number, file: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooLate(`${file} does not come`)), time);
    coming.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function arrival<T>(part: Part, load: (address: string) => Promise<T>): Promise<T> {
  const {address} = part;
  const end = (state: Part["state"]) => {
    if (part.address === address) part.state = state;
  };
  part.state = part.state === "here" ? "here" : "coming";
  const timer = setTimeout(() => part.state === "coming" && end("spent"), patience - 1);
  try {
    const module = await load(address);
    end("here");
    return module;
  } catch (error) {
    end("spent");
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Whatever the address, it is one of this site: the page's policy sees to it. */
function importModule<T>(address: string): Promise<T> {
  return import(address) as Promise<T>;
}

/**
 * Writes some letters of the last folder of an address as `%` and a number: to a browser that is another address, also
 * for all that a module imports from beside it; to a host it is the same. `variant`: 1, 2, and so on.
 */
export function respell(url: string, variant: number): string {
  return url.replace(/[^/]+(?=\/[^/]*$)/, (folder) =>
    Array.from(decodeURIComponent(folder), (letter, i) =>
      (variant >> i) & 1 ? `%${letter.charCodeAt(0).toString(16).toUpperCase()}` : letter
    ).join("")
  );
}
