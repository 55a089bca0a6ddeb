import {DownloadError} from "./download.js";
import {connect} from "./remote.js";
import type {Remote} from "./remote.js";

/** A running host. */
export interface Connection {
  remote: Remote;
  /** Ends the host, and rejects with `reason` what still waits for it. */
  close(reason: Error): void;
}

/**
 * Starts a host in a worker, and if no worker can be started, on the page. `onLost` is called if the worker breaks down later;
 * the connection is closed then.
 */
export async function openConnection(createWorker: () => Worker, onLost: (error: Error) => void): Promise<Connection> {
  let worker: Worker;
  try {
    worker = await startWorker(createWorker);
  } catch {
    // A page whose worker starts never needs the host's code.
    const {serve} = await import("./host.js").catch((cause: unknown) => {
      throw new DownloadError("offline", "could not reach the server", {cause});
    });
    const {port1, port2} = new MessageChannel();
    serve(port2);
    return makeConnection(connect(port1), () => port1.close());
  }
  const connection = makeConnection(connect(worker), () => worker.terminate());
  worker.onerror = ({message}) => {
    const error = new Error(`the encoder's worker broke down: ${message}`);
    connection.close(error);
    onLost(error);
  };
  return connection;
}

function makeConnection(remote: Remote, end: () => void): Connection {
  return {
    remote,
    close(reason) {
      end();
      remote.fail(reason);
    }
  };
}

/** Resolves when the worker has said that it is ready. Rejects where it cannot be made, and where its script fails. */
function startWorker(createWorker: () => Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = createWorker();
    worker.onmessage = () => resolve(worker);
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(`no worker: ${event.message}`));
    };
  });
}
