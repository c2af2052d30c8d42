import type { OfficeHost } from "./host";
import { XdmConversation, type XdmOptions } from "./xdm";

/** An add-in with the frame it runs in. */
export interface FramedAddin {
  /** Starts when it is put into the page. */
  readonly frame: HTMLIFrameElement;
  /** To run its functions and actions, and to lead the keyboard into it. */
  readonly conversation: Pick<XdmConversation, "runCommand" | "runAction" | "focusFirst">;
  /** Ends the add-in's part and takes its frame out of the page. */
  end(): void;
}

/**
 * Makes a frame for an add-in, with Microsoft's unmodified office.js in it talking to a host in this page. The client trusts
 * pages of the add-in's own host name over https; over http it first asks `AgaveErrorUX/index.html` beside office.js.
 * @param url of the add-in's page
 */
export function frameAddin(url: string, host: OfficeHost, options: Omit<XdmOptions, "post">): FramedAddin {
  const { origin } = new URL(url, window.location.href);
  const frame = document.createElement("iframe");
  const post = (message: string) => frame.contentWindow?.postMessage(message, origin);
  const conversation = new XdmConversation(host, { ...options, post });
  const receive = ({ source, origin: from, data }: MessageEvent) => {
    if (source === frame.contentWindow && from === origin) conversation.receive(data);
  };
  window.addEventListener("message", receive);
  // A frame's window is only given a name when it is made.
  frame.name = conversation.windowName(window.location.origin);
  frame.src = url;
  return {
    frame,
    conversation,
    end: () => {
      window.removeEventListener("message", receive);
      conversation.end();
      frame.remove();
    },
  };
}
