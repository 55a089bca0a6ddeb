import type {Page} from "playwright-core";

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  args?: {name?: string};
  /** Microseconds of the thread's own time, whatever else the machine was doing. */
  tdur?: number;
}

/** The longest task of the page's main thread while `act` runs, in milliseconds of that thread's own time. */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({value}) => events.push(...(value as unknown as TraceEvent[])));
  const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline"];
  await session.send("Tracing.start", {traceConfig: {includedCategories: categories}});
  await act();
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  // Chromium keeps a renderer in reserve; ours is the one in which scripts ran.
  const ours = (d: TraceEvent) => events.some((e) => e.name === "FunctionCall" && e.pid === d.pid && e.tid === d.tid);
  const main = events.find((d) => d.name === "thread_name" && d.args?.name === "CrRendererMain" && ours(d));
  if (!main) throw new Error("no main thread in the trace");
  const tasks = events.filter((d) => d.name === "RunTask" && d.pid === main.pid && d.tid === main.tid);
  if (tasks.length === 0) throw new Error("no tasks in the trace");
  return Math.max(...tasks.map(({tdur = 0}) => tdur)) / 1000;
}
