// npm run bench, third part: how long the built site's figures take to draw, in a real Chromium. Everything takes
// turns, so that whatever else the machine does slows all of them alike. A time runs from the call, or from the move
// of a slider, to the moment after the browser has painted; a screen that paints 60 times a second adds up to 17 ms
// to it.
import {existsSync} from "node:fs";
import type {Page} from "playwright-core";
import {launchChromium} from "../tools/chromium.js";
import {serve} from "../tools/serve.js";
import {median, report, rounds, warmup} from "./table.js";

const lengths = [12, 40, 128];

if (!existsSync("dist/index.html")) {
  console.error("no dist/index.html here: run npm run build first");
  process.exit(2);
}
const {server, origin} = await serve("dist");
const browser = await launchChromium();
const page = await browser.newPage({viewport: {width: 1280, height: 900}});
await page.goto(origin);
// A figure is drawn when it is near.
for (const figure of await page.locator("figure").all()) {
  await figure.scrollIntoViewIfNeeded();
  await figure.locator(".stage > *").first().waitFor();
}
// Bundlers name functions through a helper of theirs, which a page does not have.
await page.evaluate("globalThis.__name ??= (f) => f");
await page.evaluate(() =>
  Object.assign(window, {
    /** Milliseconds from the start of `action` to the moment after the next paint. */
    painted: (action: () => unknown) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        action();
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel();
          port2.onmessage = () => resolve(performance.now() - start);
          port1.postMessage(null);
        });
      })
  })
);

const figures = await page.evaluate(() =>
  Array.from(document.querySelectorAll("figure"), ({id}) => id).filter((id) =>
    document.querySelector(`#${id} .settings input[type=range]`)
  )
);
const drawings = await interleaved(lengths, (n) => drawHeatmap(page, `${origin}/modules/attention.js`, n));
const moves = await interleaved(figures, (id, round) => moveSlider(page, id, round));
await browser.close();
server.close();

report({
  rows: [
    ...lengths.map((n, i) => ({what: "heatmap, drawn", size: `${n} tokens`, ours: drawings[i]})),
    ...figures.map((id, i) => ({what: "slider to paint", size: id, ours: moves[i]}))
  ]
});

/** The median time of each contestant, all taking turns. */
async function interleaved<T>(contestants: readonly T[], measure: (contestant: T, round: number) => Promise<number>) {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < warmup + rounds; ++round)
    for (const [i, contestant] of contestants.entries()) {
      const time = await measure(contestant, round);
      if (round >= warmup) times[i].push(time);
    }
  return times.map(median);
}

interface Tools {
  painted(action: () => unknown): Promise<number>;
}

/** Draws a heatmap of n words, with weights of no meaning, and takes it away again. */
function drawHeatmap(page: Page, address: string, n: number): Promise<number> {
  return page.evaluate(
    async ({address, n}) => {
      const {heatmap} = await import(address);
      const words = Array.from({length: n}, (_, i) => `word${i}`);
      const weights = words.map((_, i) => words.map((_, j) => (1 + Math.sin(7 * i + 3 * j)) / n));
      const byWord = Array.from({length: 8}, () => weights);
      const sentence = {id: "", text: words.join(" "), words, pieces: words, pronoun: 0, byWord, byPiece: byWord};
      const place = document
        .querySelector("#heatmap .stage")!
        .parentElement!.appendChild(document.createElement("div"));
      place.scrollIntoView({block: "center"});
      const time = await (window as unknown as Tools).painted(() =>
        place.append(heatmap(sentence, {head: "2.2", unit: "words", causal: false, row: -1, width: 640}))
      );
      place.remove();
      return time;
    },
    {address, n}
  );
}

/** Moves the first slider of a figure. */
function moveSlider(page: Page, id: string, round: number): Promise<number> {
  return page.evaluate(
    ({id, round}) => {
      const slider = document.querySelector<HTMLInputElement>(`#${id} .settings input[type=range]`)!;
      slider.scrollIntoView({block: "center"});
      const {min, max} = slider;
      return (window as unknown as Tools).painted(() => {
        slider.value = String(Number(min) + ((Number(max) - Number(min)) * ((round * 5) % 12)) / 12);
        slider.dispatchEvent(new Event("input", {bubbles: true}));
      });
    },
    {id, round}
  );
}
