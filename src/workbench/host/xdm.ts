/**
 * The protocol by which Excel on the web and an add-in in a frame talk, in messages of JSON text. Microsoft publishes no
 * description; this is what its own client sends and takes.
 */
import { isRecord } from "./batch";
import { entryOf, refusalOutcome } from "./bridge";
import { REQUIREMENTS } from "./coverage";
import type { ErrorCode } from "./errors";
import type { OfficeHost } from "./host";

export interface XdmOptions {
  /** Sends a message to the add-in's window. */
  readonly post: (message: string) => void;
  /** Language of the host and of its dates and numbers: `zh-CN`. */
  readonly locale: string;
  /** Told of what the add-in's window notes by itself: see {@link NOTICES}. */
  readonly notice?: (notice: number, details: unknown) => void;
}

/** What happens in the add-in's window and concerns the page around it. */
export const NOTICES = {
  focus: 0,
  blur: 1,
  /** Tab or Shift+Tab where there is nothing left to go to. */
  tabOut: 13,
  tabOutBackwards: 14,
  escape: 15,
  /** Keys pressed together with Ctrl, Alt, Shift or ⌘: `{ keyCode, ctrlKey, shiftKey, altKey, metaKey }`. */
  keys: 39,
} as const;

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const REGISTER = 1;
/** Responses that answer a request, and those that bring an event. */
const TO_REQUEST = 0;
const OF_EVENT = 1;
const REQUEST_FAILED = -2;

const BATCH = 93;
const COMMAND_COMPLETED = 94;
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;

/** Numbers that Microsoft's client knows refusals by; what has none is told in the batch's outcome. */
const NUMBERS: Partial<Readonly<Record<ErrorCode, number>>> = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  WriteNotSupportedWhenModalDialogOpen: 5016,
};
const NOT_SUPPORTED = 5000;
const SETTINGS_NOT_SAVED = 4001;

/** What the host tells the add-in's window beside events, in a conversation of its own: that the focus comes in by a key. */
const NOTIFY = "Office_notifyAgave";
const NOTIFYING = "_ntf";
const TAB_IN = 11;

/** Events that the add-in's window can register for. */
const EVENTS = ["richApiMessage", "appCommandInvoked", "documentSelectionChanged"] as const;
type EventName = (typeof EVENTS)[number];

interface Request {
  readonly action: string;
  readonly actionType: number;
  readonly correlation: unknown;
  readonly data: unknown;
}

/** All that is said between a host and one add-in, from its start to its end. */
export class XdmConversation {
  /** A new one each time: the client keeps settings for a conversation, and would show old ones. */
  private readonly id = `${Date.now().toString(16)}-${Math.random().toString(16).slice(2)}`;
  private readonly addin = "branchbook";
  private readonly registered = new Map<EventName, Request>();
  private readonly commands = new Map<string, () => void>();
  /** Settled once the add-in can be told of buttons. */
  private readonly takesCommands: Promise<void>;
  private takeCommands = () => {};
  private readonly endings: (() => void)[];
  private isSelectionUntold = false;

  constructor(
    private readonly host: OfficeHost,
    private readonly options: XdmOptions,
  ) {
    this.takesCommands = new Promise((resolve) => (this.takeCommands = resolve));
    this.endings = [
      host.listen((messages) => this.tell("richApiMessage", { ArrayData: messages.map(entryOf) })),
      host.book.listen(({ type }) => {
        if (type === "selected" || type === "activated") this.noteSelection();
      }),
    ];
  }

  /** What the add-in's window has to be called, so that the client in it finds its host. @param origin of the host's page */
  windowName(origin: string): string {
    // Program, platform, version of the file, language, correlation, dialog, no telemetry, shared runtime.
    const hostInfo = ["Excel", "Web", "16.00", this.options.locale, this.id, "", "disableLogging", "1"].join("$");
    const xdmInfo = [this.id, this.addin, origin].join("|");
    return JSON.stringify({ baseFrameName: "addin", hostInfo, xdmInfo, serializerVersion: "1", flights: "[]" });
  }

  /** Takes a message of the add-in's window; what is none of this conversation is left alone. */
  receive(message: unknown): void {
    const request = this.parse(message);
    if (!request) return;
    void this.answer(request).then(
      (data) => this.respond(request, TO_REQUEST, data),
      // Whatever it is, the client has to hear that its request came to nothing.
      (error: unknown) => this.respond(request, TO_REQUEST, String(error), REQUEST_FAILED),
    );
  }

  /**
   * Runs a function of the add-in for a button of the ribbon.
   * @param button id of the control in the manifest
   * @param name of the function, as the manifest has it
   * @returns once the add-in says that it is done
   */
  async runCommand(button: string, name: string): Promise<void> {
    await this.takesCommands;
    const id = `command-${this.host.book.nextId()}`;
    const completed = new Promise<void>((resolve) => this.commands.set(id, resolve));
    this.tell("appCommandInvoked", [id, name, JSON.stringify({ source: { id: button } })]);
    return completed;
  }

  /** Runs an action of the add-in for a keyboard shortcut. @param id of the action, as the manifest has it */
  async runAction(id: string): Promise<void> {
    await this.host.takesActions;
    this.tell("richApiMessage", { ArrayData: [[2, 1000, "", JSON.stringify([id, ""]), 0]] });
  }

  /** Gives the focus to the first thing in the add-in's window that takes it. */
  focusFirst(): void {
    this.options.post(
      JSON.stringify({
        _messageType: REQUEST,
        _actionName: NOTIFY,
        _actionType: INVOKE,
        _conversationId: this.id + NOTIFYING,
        _correlationId: 0,
        _data: [TAB_IN],
        _serializerVersion: 1,
      }),
    );
  }

  /** Says nothing any more. */
  end(): void {
    for (const end of this.endings) end();
    this.registered.clear();
  }

  private async answer(request: Request): Promise<unknown> {
    const { action, actionType, data } = request;
    if (actionType !== INVOKE) return this.register(request);
    switch (action) {
      case "ContextActivationManager_getAppContextAsync":
        return this.context();
      case "ContextActivationManager_notifyHost":
        if (Array.isArray(data)) this.options.notice?.(Number(data[1]), data[2]);
        return {};
      case "executeMethod":
        return { Version: 1, ...(await this.execute(isRecord(data) ? data : {})) };
      default:
        throw new Error(`${action} is not covered by this host`);
    }
  }

  private register(request: Request): object {
    const event = EVENTS.find((name) => name === request.action);
    if (!event) return { Version: 1, Error: NOT_SUPPORTED };
    if (request.actionType === REGISTER) this.registered.set(event, request);
    else this.registered.delete(event);
    if (event === "appCommandInvoked") this.takeCommands();
    return { Version: 1, Error: 0 };
  }

  /** What `Office.context` is made of. */
  private context(): object {
    const { host, options, id, addin } = this;
    const { book } = host;
    return {
      _id: addin,
      _appName: 16,
      _appVersion: "16",
      _appUILocale: options.locale,
      _dataLocale: options.locale,
      _docUrl: book.name,
      _clientMode: book.isReadOnly ? 0 : 1,
      _settings: [...book.settings],
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: id,
      _requirementMatrix: JSON.stringify(REQUIREMENTS),
      _hostFullVersion: "16.0.0.0",
      _initialDisplayMode: host.pane.isShown ? 2 : 1,
    };
  }

  private async execute(data: Readonly<Record<string, unknown>>): Promise<object> {
    const called = isRecord(data.DdaMethod) ? data.DdaMethod.DispatchId : undefined;
    switch (called) {
      case BATCH:
        return this.runBatch(Array.isArray(data.ArrayData) ? data.ArrayData : []);
      case LOAD_SETTINGS: {
        const settings = Array.from(this.host.book.settings, ([name, json]) => ({ Name: name, Value: json }));
        return { Error: 0, Properties: { Settings: settings } };
      }
      case SAVE_SETTINGS: {
        const { DdaSettingsMethod: given } = data;
        return { Error: this.saveSettings(isRecord(given) ? given.Properties : null) };
      }
      case COMMAND_COMPLETED:
        this.commands.get(String(data[0]))?.();
        this.commands.delete(String(data[0]));
        return { Error: 0 };
      default:
        return { Error: NOT_SUPPORTED };
    }
  }

  private async runBatch([, , , , batch, , flags]: readonly unknown[]): Promise<object> {
    const answer = await this.host.answer(String(batch), Number(flags));
    if ("outcome" in answer) return { Error: 0, Data: [200, [], answer.outcome] };
    const number = NUMBERS[answer.refused.code];
    return number === undefined ? { Error: 0, Data: [200, [], refusalOutcome(answer.refused)] } : { Error: number };
  }

  /** Settings are saved all together; those that are no longer among them are gone. */
  private saveSettings(given: unknown): number {
    const { book } = this.host;
    const settings = parseSettings(given);
    if (!settings || book.isReadOnly) return SETTINGS_NOT_SAVED;
    book.edit("add-in", () => {
      for (const name of [...book.settings.keys()]) if (!settings.has(name)) book.set(name, null);
      for (const [name, json] of settings) if (book.settings.get(name) !== json) book.set(name, json);
    });
    return 0;
  }

  /** One event stands for all selections of the same moment. */
  private noteSelection(): void {
    if (this.isSelectionUntold || !this.host.tellsEvents) return;
    this.isSelectionUntold = true;
    setTimeout(() => {
      this.isSelectionUntold = false;
      this.tell("documentSelectionChanged", {});
    });
  }

  private tell(event: EventName, data: unknown): void {
    const request = this.registered.get(event);
    if (request) this.respond(request, OF_EVENT, data);
  }

  private respond({ action, correlation }: Request, type: number, data: unknown, error = 0): void {
    this.options.post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: action,
        _conversationId: this.id,
        _correlationId: correlation,
        _responseType: type,
        _errorCode: error,
        _data: data,
        _serializerVersion: 1,
      }),
    );
  }

  private parse(message: unknown): Request | null {
    const parsed = typeof message === "string" ? parseJson(message) : null;
    if (!isRecord(parsed) || parsed._messageType !== REQUEST || parsed._conversationId !== this.id) return null;
    const { _actionName: action, _actionType: actionType, _correlationId: correlation, _data: data } = parsed;
    return typeof action === "string" && typeof actionType === "number"
      ? { action, actionType, correlation, data }
      : null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Pairs of a name and JSON text; null for anything else. */
function parseSettings(given: unknown): Map<string, string> | null {
  const settings = new Map<string, string>();
  for (const pair of Array.isArray(given) ? given : [null]) {
    const [name, json] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    if (typeof name !== "string" || typeof json !== "string") return null;
    settings.set(name, json);
  }
  return settings;
}
