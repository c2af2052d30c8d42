/**
 * The channel by which native hosts talk to Microsoft's client: a global `_richApiNativeBridge`, which has to be there
 * before the client's script is run.
 */
import { isRecord } from "./batch";
import { HostError } from "./errors";
import type { Message } from "./events";
import type { OfficeHost } from "./host";

/** What the client finds in the global, and what it puts there. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

/** Kind of message that tells the client of events, and the category of events among those. */
const GENERIC = 3;
const EVENT = 65_536;

export function nativeBridge(host: OfficeHost): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const { id, flags, batch } = parseRequest(text);
      void host.answer(batch, flags).then((answer) => {
        const body = "outcome" in answer ? answer.outcome : refusalOutcome(answer.refused);
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
      });
    },
  };
  host.listen((messages) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: GENERIC, message: { entries: messages.map(entryOf) } }));
  });
  return bridge;
}

/** A message as the client's dispatcher takes it apart; the id is of no use to events. */
export function entryOf({ code, target, args }: Message): readonly unknown[] {
  return [EVENT, code, target, JSON.stringify(args), 0];
}

/** An outcome in which nothing was done. */
export function refusalOutcome({ code, message, status }: HostError): string {
  return JSON.stringify({ Results: [], TraceIds: [], Error: { Code: code, Message: message, HttpStatusCode: status } });
}

function parseRequest(text: string): { id: number; flags: number; batch: string } {
  const request: unknown = JSON.parse(text);
  const message = isRecord(request) ? request.message : undefined;
  if (!isRecord(request) || typeof request.id !== "number" || !isRecord(message)) {
    throw new HostError("InvalidRequest", "no request of Microsoft's client");
  }
  const { flags } = request;
  return { id: request.id, flags: typeof flags === "number" ? flags : 0, batch: JSON.stringify(message.body) };
}
