/** What Office itself does for an add-in, whatever the program: behind `Office.addin` and `Office.actions`. */
import { HostError } from "./errors";
import { method, ObjectType, type Session } from "./objectType";
import { oneOf } from "./readers";

const STATES = ["Inactive", "Background", "Visible"] as const;

const appRuntime = new ObjectType<Session>("AppRuntimeService");
appRuntime.define({
  methods: {
    getAppRuntimeState: method([], ({ pane }) => (pane.isShown ? "Visible" : "Background")),
    setAppRuntimeState: method([oneOf(...STATES)], ({ pane }, [state]) => {
      if (state === "Inactive") throw new HostError("UnsupportedOperation", "an add-in that is open can't be ended");
      pane.show(state === "Visible");
    }),
  },
});

const persistence = new ObjectType<Session>("AppRuntimePersistenceService");
persistence.define({
  methods: {
    getAppRuntimeStartState: method([], ({ pane }) => (pane.startsWithBook ? "Background" : "Inactive")),
    setAppRuntimeStartState: method([oneOf(...STATES)], ({ pane }, [state]) => {
      pane.startsWithBook = state !== "Inactive";
    }),
  },
});

const internal = new ObjectType<Session>("AddinInternalService");
internal.define({ methods: { notifyActionHandlerReady: method([], ({ takeActions }) => takeActions()) } });

/** By the names that the client asks for new ones by. */
export const SERVICES: ReadonlyMap<string, ObjectType<Session>> = new Map([
  ["Microsoft.AppRuntime.AppRuntimeService", appRuntime],
  ["Microsoft.AppRuntime.AppRuntimePersistenceService", persistence],
  ["Microsoft.InternalService.AddinInternalService", internal],
]);
