/** What reveal.js obeys when a message says so. */
export interface Command {
  method: string;
  args: unknown[];
}

/**
 * Lets messages reach this window only from pages of the same site. reveal.js and its speaker view obey messages,
 * whoever sends them; this must be called before they begin to listen. `instead` may take a command over: it returns
 * true for one that reveal.js is not to see. Returns how to stop.
 */
export function trustOnlyOwnMessages(instead: (command: Command) => boolean = () => false): () => void {
  const check = (event: MessageEvent) => {
    // In a sandbox without an origin nobody can be told apart.
    const sameOrigin = event.origin === self.origin && self.origin !== "null";
    const command = sameOrigin ? readCommand(event.data) : undefined;
    if (!sameOrigin || (command && instead(command))) event.stopImmediatePropagation();
  };
  addEventListener("message", check, true);
  return () => removeEventListener("message", check, true);
}

function readCommand(data: unknown): Command | undefined {
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  try {
    const {method, args = []} = JSON.parse(data) as Partial<Command>;
    return typeof method === "string" && Array.isArray(args) ? {method, args} : undefined;
  } catch {
    return undefined;
  }
}
