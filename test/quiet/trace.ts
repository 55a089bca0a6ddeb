import type {Page} from "playwright-core";
import {median} from "../../bench/table.js";

/**
 * An event of the page's main thread. Times are in milliseconds; `cpu` is processor time, which a busy machine does
 * not stretch.
 */
export interface TraceEvent {
  name: string;
  start: number;
  end: number;
  cpu: number;
}

interface RawEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: {name?: string};
}

/** Records what the main thread of a page does while `action` runs. Events are in the order of their start. */
export async function trace(page: Page, action: () => Promise<unknown>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const done = new Promise<string>((resolve) =>
    session.once("Tracing.tracingComplete", ({stream}) => resolve(stream!))
  );
  await session.send("Tracing.start", {
    traceConfig: {
      includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"]
    },
    transferMode: "ReturnAsStream"
  });
  await action();
  await session.send("Tracing.end");
  const handle = await done;
  let text = "";
  for (let eof = false; !eof;) {
    const part = await session.send("IO.read", {handle});
    text += part.data;
    eof = part.eof;
  }
  await session.detach();
  return mainThread((JSON.parse(text) as {traceEvents: RawEvent[]}).traceEvents);
}

/** The page's own process is the one whose main thread ran most tasks: others sleep. */
function mainThread(events: RawEvent[]): TraceEvent[] {
  const threads = events.filter(({name, args}) => name === "thread_name" && args?.name === "CrRendererMain");
  const of = ({pid, tid}: RawEvent) => events.filter((event) => event.pid === pid && event.tid === tid);
  const busiest = threads.map(of).reduce((a, b) => (b.length > a.length ? b : a), []);
  if (busiest.length === 0) throw new Error("the trace holds no main thread");
  return busiest
    .filter(({ph}) => "XIR".includes(ph))
    .map(({name, ts, dur = 0, tdur = 0}) => ({name, start: ts / 1000, end: (ts + dur) / 1000, cpu: tdur / 1000}))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The longest task, in milliseconds of processor time, between each mark that `performance.mark` set and the next. */
export function longestTasks(events: readonly TraceEvent[], marks: readonly string[]): Map<string, number> {
  const starts = marks.map((mark) => events.find(({name}) => name === mark)!.start);
  const tasks = events.filter(({name}) => name === "RunTask");
  return new Map(
    marks.map((mark, i) => {
      const own = tasks.filter(({start, end}) => end >= starts[i] && start < (starts[i + 1] ?? Infinity));
      return [mark, Math.max(0, ...own.map(({cpu}) => cpu))];
    })
  );
}

/** The longest task of a page while `action` runs, in milliseconds of processor time. */
export async function longestTask(page: Page, action: () => Promise<unknown>): Promise<number> {
  const tasks = (await trace(page, action)).filter(({name}) => name === "RunTask");
  if (tasks.length === 0) throw new Error("the trace holds no task");
  return Math.max(...tasks.map(({cpu}) => cpu));
}

/**
 * Times by name, measured in one round, or, if one of them is `slow`, as the middle of three: one try may meet a
 * garbage collection.
 */
export async function middleTimes(
  measure: (round: number) => Promise<ReadonlyMap<string, number>>,
  slow: (time: number) => boolean
): Promise<[string, number][]> {
  const rounds: ReadonlyMap<string, number>[] = [];
  let times: [string, number][];
  do {
    rounds.push(await measure(rounds.length));
    times = Array.from(rounds[0].keys(), (name) => [name, median(rounds.map((round) => round.get(name)!))]);
  } while (rounds.length < 3 && times.some(([, time]) => slow(time)));
  return times;
}

const script = /^(FireAnimationFrame|EventDispatch|TimerFire|FunctionCall|RunMicrotasks)$/;

/** How long scripts ran in each frame, in milliseconds of processor time. */
export function scriptPerFrame(events: readonly TraceEvent[]): number[] {
  const commits = events.filter(({name}) => name === "Commit").map(({start}) => start);
  const frames = commits.map(() => 0);
  let until = 0;
  for (const {name, start, end, cpu} of events) {
    if (!script.test(name) || start < until) continue; // one inside another is counted with it
    until = end;
    const frame = commits.findLastIndex((commit) => commit <= end);
    if (frame >= 0) frames[frame] += cpu;
  }
  return frames;
}
