// What can happen to the files of the model, and around them. Every row is done to the real site; whatever it is, the
// reader is told in a plain sentence, keeps the text, and gets on.
import {readdirSync, readFileSync} from "node:fs";
import type {ServerResponse} from "node:http";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {Frame, Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {answered, copies, dog, labels, model, openLab as openLabWith, weights} from "../browser/lab-page.js";
import {drawn, site} from "../browser/site.js";

/** What a host does instead of answering; `answer` answers as it should. */
type Fault = (response: ServerResponse, answer: () => void) => unknown;

type Faults = readonly (readonly [file: RegExp, fault: Fault])[];

type Prepare = (page: Page) => Promise<unknown>;

const kernel = /encoder-kernel\.\w+\.wasm/;
const worker = /_import\/worker\.\w+\.js/;
/** The code that reads texts, for where the page has to do it. */
const host = /_import\/host\.\w+\.js/;
/** The code that asks for the model. */
const asking = /_import\/open-reader\.\w+\.js/;

const data = "dist/_file/data";
const weightsName = readdirSync(data).find((name) => weights.test(name))!;
const bytes = readFileSync(`${data}/${weightsName}`);

let faults: Faults = [];
/** How often each fault happened, so that no row passes without it. */
let happened: Map<RegExp, number>;
beforeEach(() => {
  happened = new Map();
});

function interfere({url}: {url?: string}, response: ServerResponse, answer: () => void): unknown {
  const [file, fault] = faults.find(([file]) => file.test(decodeURIComponent(url!))) ?? []; // however it is written
  if (!file || !fault) return answer();
  happened.set(file, (happened.get(file) ?? 0) + 1);
  return fault(response, answer);
}

const here = site({fresh: true, interfere});

/** Another site, which hands out the weights to everybody. */
let elsewhere: string;
let askedElsewhere = 0;
const other = createServer((_, response) => {
  ++askedElsewhere;
  response.writeHead(200, {"access-control-allow-origin": "*"}).end(bytes);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
  elsewhere = `http://localhost:${(other.address() as AddressInfo).port}/encoder.bin`;
});
afterAll(() => void other.close());

const send =
  (status: number, body: string | Buffer = "", headers: Record<string, string> = {}): Fault =>
  (response) =>
    response.writeHead(status, headers).end(body);
const missing = send(404, "<p>Not here.</p>", {"content-type": "text/html"});
const garbage = send(200, "<<< \u0000 no such thing {", {"content-type": "text/javascript"});
const throwing = send(200, 'throw new Error("not today")', {"content-type": "text/javascript"});
const portal = send(200, "<!doctype html><title>Welcome to our café</title>", {"content-type": "text/html"});
const never: Fault = () => {};
const refused: Fault = (response) => response.socket!.destroy();
const moved =
  (address: () => string): Fault =>
  (response) =>
    response.writeHead(302, {location: address()}).end();

/** Says how much there is, sends some of it, and then does what `next` does. */
const half =
  (next: (response: ServerResponse) => unknown): Fault =>
  (response) => {
    response.writeHead(200, {"content-length": bytes.length});
    response.write(bytes.subarray(0, 3e6), () => setTimeout(() => next(response), 100));
  };
const cut = half((response) => response.socket?.destroy());
const stalling = half(() => {});

/** A thousand bytes a second. */
const slow: Fault = (response) => {
  response.writeHead(200, {"content-length": bytes.length});
  let sent = 0;
  const timer = setInterval(() => response.write(bytes.subarray(sent, (sent += 1000))), 1000);
  response.on("close", () => clearInterval(timer));
};

const withWrongByte = (at: number): Fault => {
  const wrong = Buffer.from(bytes);
  wrong[at] ^= 1;
  return send(200, wrong);
};

/** Sends every file with a policy, as some hosts do; it binds the page and its worker beside the site's own. */
const withPolicy = (policy: string): Faults => [
  [
    /./,
    (response, answer) => {
      response.setHeader("content-security-policy", policy);
      answer();
    }
  ]
];
const noWorkers = "worker-src 'none'";
const noWasm = "script-src 'self' 'unsafe-inline'";

const withoutWorker: Prepare = (page) => page.addInitScript("window.Worker = undefined");
const withoutCaches: Prepare = (page) => page.addInitScript("delete window.caches; delete Window.prototype.caches");

/** Does some things one after the other. */
const all =
  (...acts: Prepare[]): Prepare =>
  async (page) => {
    for (const act of acts) await act(page);
  };

const openLab = (prepare?: Prepare) => openLabWith(here.open, "/lab", {}, prepare);
const press = (page: Page, name: string) => model(page).locator("button", {hasText: name}).click();

/** Every fault of the row has happened. */
const expectFaults = () => expect(faults.filter(([file]) => !happened.has(file))).toEqual([]);

/** Nothing of the text was read, and nothing of it is lost. */
async function expectTextKept(page: Page): Promise<void> {
  expect(await page.locator("#lab textarea").inputValue()).toBe(dog);
  expect(await labels(page)).toEqual([]);
}

async function expectAnswer(page: Page | Frame): Promise<void> {
  await answered(page);
  await expect.poll(() => labels(page), {timeout: 30_000}).toContain("buried");
  expect(await page.locator("#lab textarea").inputValue()).toBe(dog);
}

const unreached = "The model could not be reached. Is there a connection?";
const withheld = "The server does not hand out the model.";
const brokenOff = "The download broke off.";
const damaged = "The model arrived damaged, so it was thrown away.";

describe("the reader is told what is wrong, keeps the text, and “Try again” works once it is mended", () => {
  it.each<[what: string, faults: Faults, says: string, prepare?: Prepare]>([
    ["weights: 204", [[weights, send(204)]], brokenOff],
    ["weights: 403", [[weights, send(403, "no")]], withheld],
    ["weights: 404", [[weights, missing]], withheld],
    ["weights: 500", [[weights, send(500, "oh")]], withheld],
    ["weights: cut", [[weights, cut]], brokenOff],
    ["weights: short", [[weights, send(200, bytes.subarray(0, 3e6))]], brokenOff],
    ["weights: long", [[weights, send(200, Buffer.concat([bytes, Buffer.from("more")]))]], damaged],
    ["weights: another mark", [[weights, withWrongByte(0)]], damaged],
    ["weights: another version", [[weights, withWrongByte(4)]], damaged],
    ["weights: another checksum", [[weights, withWrongByte(12)]], damaged],
    ["weights: a wrong byte at the beginning", [[weights, withWrongByte(16)]], damaged],
    ["weights: a wrong byte in the middle", [[weights, withWrongByte(bytes.length >> 1)]], damaged],
    ["weights: a wrong byte at the end", [[weights, withWrongByte(bytes.length - 1)]], damaged],
    ["weights: a page of the café's network", [[weights, portal]], damaged],
    ["weights: empty", [[weights, send(200)]], brokenOff],
    ["weights: sent to another host", [[weights, moved(() => elsewhere)]], damaged],
    ["weights: sent round in a circle", [[weights, moved(() => "?round")]], unreached],
    ["weights: refused", [[weights, refused]], unreached],
    ["weights: never answers", [[weights, never]], brokenOff],
    ["weights: stops in the middle", [[weights, stalling]], brokenOff],
    ["no worker; weights: sent to another host", [[weights, moved(() => elsewhere)]], unreached, withoutWorker],
    ["no worker; host: 404", [[host, missing]], unreached, withoutWorker],
    ["no worker; host: garbage", [[host, garbage]], unreached, withoutWorker],
    ["no worker; host: never answers", [[host, never]], unreached, withoutWorker],
    [
      "worker: 404; host: 404",
      [
        [worker, missing],
        [host, missing]
      ],
      unreached
    ],
    ["asking: 404", [[asking, missing]], unreached],
    ["asking: garbage", [[asking, garbage]], unreached],
    ["asking: never answers", [[asking, never]], unreached]
  ])("%s", async (_, given, says, prepare) => {
    faults = given;
    askedElsewhere = 0;
    const {page, box} = await openLab(prepare);
    await box.fill(dog);
    await expect.poll(() => model(page).locator(".say").textContent(), {timeout: 45_000}).toBe(says);
    expectFaults();
    await expectTextKept(page);
    expect(await copies(page)).toBe(0);
    if (prepare === withoutWorker) expect(askedElsewhere, "the page's policy forbids it").toBe(0);
    faults = [];
    await press(page, "Try again");
    await expectAnswer(page);
  });

  it("no network any more, in the middle of the download", async () => {
    const {page, box} = await openLab();
    faults = [
      [
        weights,
        half(async (response) => {
          await page.context().setOffline(true);
          response.socket?.destroy();
        })
      ]
    ];
    const says = () => model(page).locator(".say").textContent();
    await box.fill(dog);
    await expect.poll(says).toBe(brokenOff);
    await press(page, "Try again");
    await expect.poll(says).toBe(unreached);
    await expectTextKept(page);
    faults = [];
    await page.context().setOffline(false);
    await press(page, "Try again");
    await expectAnswer(page);
  });
});

describe("the reader can cancel, keeps the text, and “Load” works once it is mended", () => {
  it.each<[what: string, faults: Faults, prepare?: Prepare]>([
    ["weights: a thousand bytes a second", [[weights, slow]]],
    ["weights: never answers", [[weights, never]]],
    ["weights: stops in the middle", [[weights, stalling]]],
    [
      "kernel and weights: never answer",
      [
        [kernel, never],
        [weights, never]
      ]
    ],
    ["worker: never answers", [[worker, never]]],
    ["no worker; host: never answers", [[host, never]], withoutWorker],
    ["no worker; weights: never answers", [[weights, never]], withoutWorker]
  ])("%s", async (_, given, prepare) => {
    faults = given;
    const {page, box} = await openLab(prepare);
    await box.fill(dog);
    await page.waitForSelector('#lab .model[data-model="loading"]');
    await expect.poll(() => happened.size).toBe(faults.length);
    await page.waitForTimeout(1500); // for half a second the button is deaf; after a second the slow host has sent some
    if (given[0][1] === slow) await expect.poll(() => model(page).locator(".say").textContent()).toBe("0.0 of 7.2 MB");
    await press(page, "Cancel");
    await page.waitForSelector('#lab .model[data-model="idle"]');
    await expectTextKept(page);
    faults = [];
    await press(page, "Load");
    await expectAnswer(page);
  });
});

/** How a browser keeps its stores from a page: whoever looks at them gets an error. */
const withoutStores: Prepare = (page) =>
  page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("not here", "SecurityError");
        }
      });
  });

const withRoomFor =
  (quotaSize: number): Prepare =>
  async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", {origin: here.origin, quotaSize});
  };

/** Has the browser keep something else than the weights, under their address. */
const keeping =
  (kept: string): Prepare =>
  (page) =>
    page.evaluate(
      async ([name, kept]) => {
        const store = await caches.open("encoder /_file/data/");
        await store.put(`./_file/data/${name}`, new Response(kept));
      },
      [weightsName, kept]
    );

/** Proofs that it is as the row says. */
const expectNoWorker: Prepare = async (page) => expect(page.workers()).toEqual([]);
const expectNoWasm: Prepare = async (page) =>
  expect(
    await page.evaluate(async () => {
      try {
        await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
        return true;
      } catch {
        return false;
      }
    })
  ).toBe(false);
const expectNoStores: Prepare = async (page) => {
  const look = () => {
    try {
      return typeof caches;
    } catch (error) {
      return String(error);
    }
  };
  expect(await page.evaluate(look)).toContain("not here");
};
const expectNothingKept: Prepare = async (page) => {
  await page.waitForTimeout(1000); // it is kept a little later than it is used
  expect(await copies(page)).toBe(0);
};
const expectWholeCopy: Prepare = async (page) => {
  const kept = () =>
    page.evaluate(async (name) => {
      const store = await caches.open("encoder /_file/data/");
      return (await (await store.match(`./_file/data/${name}`))?.arrayBuffer())?.byteLength;
    }, weightsName);
  await expect.poll(kept).toBe(bytes.length);
};

interface Harmless {
  faults?: Faults;
  /** Before the page is opened, and before anything is typed. */
  prepare?: Prepare;
  first?: Prepare;
  proof: Prepare;
}

describe("the model answers all the same", () => {
  it.each<[what: string, row: Harmless]>([
    ["kernel: 404", {faults: [[kernel, missing]], proof: expectWholeCopy}],
    ["kernel: garbage", {faults: [[kernel, garbage]], proof: expectWholeCopy}],
    ["kernel: never answers", {faults: [[kernel, never]], proof: expectWholeCopy}],
    ["worker: 404", {faults: [[worker, missing]], proof: expectNoWorker}],
    ["worker: throws", {faults: [[worker, throwing]], proof: expectNoWorker}],
    ["worker: garbage", {faults: [[worker, garbage]], proof: expectNoWorker}],
    ["worker: never answers", {faults: [[worker, never]], proof: expectNoWorker}],
    ["a policy without workers", {faults: withPolicy(noWorkers), proof: expectNoWorker}],
    ["a policy without WebAssembly", {faults: withPolicy(noWasm), proof: expectNoWasm}],
    [
      "a policy without either",
      {faults: withPolicy(`${noWorkers}; ${noWasm}`), proof: all(expectNoWorker, expectNoWasm)}
    ],
    ["room for 1 MB", {first: withRoomFor(1e6), proof: expectNothingKept}],
    ["room for a byte", {first: withRoomFor(1), proof: expectNothingKept}],
    ["stores that give errors", {prepare: withoutStores, proof: expectNoStores}],
    ["stores that give errors, and no worker", {prepare: all(withoutStores, withoutWorker), proof: expectNoWorker}],
    ["no store for files, and no worker", {prepare: all(withoutCaches, withoutWorker), proof: expectNoWorker}],
    ["a damaged copy in the store", {first: keeping("ATTN, but not all of it"), proof: expectWholeCopy}],
    ["an empty copy in the store", {first: keeping(""), proof: expectWholeCopy}]
  ])("%s", async (_, {faults: given = [], prepare, first, proof}) => {
    faults = given;
    const {page, box, fetched} = await openLab(prepare);
    await first?.(page);
    await box.fill(dog);
    await expectAnswer(page);
    expectFaults();
    expect(fetched).toHaveLength(1);
    await proof(page);
  });

  it("a frame that shuts the page in", async () => {
    const frame = '<iframe id="box" sandbox="allow-scripts" src="./lab" width="900" height="700"></iframe>';
    faults = [[/framing/, send(200, frame, {"content-type": "text/html"})]];
    const {page} = await here.open("/framing");
    const lab = (await (await page.waitForSelector("#box")).contentFrame())!;
    await drawn(lab, "lab");
    expect(await lab.evaluate(() => self.origin)).toBe("null");
    await lab.locator("#lab textarea").fill(dog);
    await expectAnswer(lab);
  });

  // The flag --noexpose_wasm has no effect on this Chromium; this one takes WebAssembly away with the compiler.
  describe("a browser without a compiler, and so without WebAssembly", () => {
    const {open} = site({fresh: true, args: ["--js-flags=--jitless"]});
    it("reads, with the plain kernel", async () => {
      const {page, box} = await openLabWith(open);
      await expectNoWasm(page);
      await box.fill(dog);
      await expectAnswer(page);
    });
  });
});
