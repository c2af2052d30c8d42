import type { Action, Batch, ObjectPath, Query } from "./batch";
import { isRecord, PathArgument } from "./batch";
import { HostError } from "./errors";
import { isInstance, memberName, wireName, type Instance, type Session } from "./objectType";
import { SERVICES } from "./services";

/** What the client is told of a batch. */
export interface Outcome {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** Told before each action of a batch; what it throws ends the batch there. */
export type BeforeAction = (index: number) => void;

/**
 * Does the actions of a batch one after another, up to the first that fails; what was done before it stays done.
 * @param root the workbook
 */
export function runBatch(
  batch: Batch,
  root: Instance,
  session: Session,
  before: BeforeAction = () => undefined,
): Outcome {
  const run = new BatchRun(batch, root, session);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.actions.entries()) {
    try {
      before(index);
      results.push({ ActionId: action.id, Value: run.act(action) });
      if (action.type === "trace") traceIds.push(action.id);
    } catch (error) {
      const failure = error instanceof HostError ? error : new HostError("GeneralException", String(error));
      const { code, message, status } = failure;
      return {
        Results: results,
        TraceIds: traceIds,
        Error: {
          Code: code,
          Message: message,
          Location: run.location(action),
          ActionIndex: index,
          HttpStatusCode: status,
        },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** What the client calls to keep an object across batches; of null objects too. */
const KEEP_REFERENCE = "_KeepReference";

class BatchRun {
  /** What each path has led to: a path is gone only once in a batch, for going it may have added a worksheet. */
  private readonly reached = new Map<number, Instance | null>();
  private readonly referenceIds = new Map<Instance, string>();

  constructor(
    private readonly batch: Batch,
    private readonly root: Instance,
    private readonly session: Session,
  ) {}

  act(action: Action): unknown {
    if (action.type === "trace") return null;
    const object = this.reach(action.path);
    if (action.type === "instantiate") return object && this.identity(object);
    if (action.type === "query") return object && this.query(object, action.query, WIRE);
    if (action.type === "query-as-json") return object && this.query(object, action.query, DOCUMENTED);
    if (action.type === "method" && action.name === KEEP_REFERENCE) {
      if (object) this.track(object);
      return null;
    }
    if (!object) throw new HostError("ItemNotFound", "the object is a null object");
    switch (action.type) {
      case "method":
        return this.call(object, action);
      case "set":
        object.set(action.name, this.resolve(action.given)[0]);
        return null;
      case "update":
        for (const [name, value] of Object.entries(action.state)) object.set(name, value);
        return null;
      case "ensure-unchanged":
        this.ensureUnchanged(object, action.state);
        return null;
      case "recursive-query":
        throw new HostError("ApiNotFound", "loadRecursive is not covered by this host");
    }
  }

  /** Where an action stands, as error messages name it: `Range.values`, `Worksheet.getRange`. */
  location(action: Action): string {
    const path = this.batch.paths.get(action.path);
    const type = this.typeAt(action.path);
    if (action.type === "method" || action.type === "set") return `${type}.${memberName(action.name)}`;
    if (path?.type === "method" && action.type === "instantiate")
      return `${this.typeAt(path.parent)}.${memberName(path.name)}`;
    if (path?.type === "indexer" && action.type === "instantiate") return `${this.typeAt(path.parent)}.getItem`;
    return type;
  }

  private typeAt(path: number): string {
    return this.reached.get(path)?.type.name ?? "";
  }

  private reach(id: number): Instance | null {
    const known = this.reached.get(id);
    if (known !== undefined) return known;
    const path = this.batch.paths.get(id);
    if (!path) throw new HostError("InvalidObjectPath");
    const object = this.go(path);
    this.reached.set(id, object);
    return object;
  }

  private go(path: ObjectPath): Instance | null {
    switch (path.type) {
      case "root":
        return this.root;
      case "null":
        return null;
      case "reference":
        return this.referenced(path.name);
      case "new-object":
        return this.service(path.name);
      case "property":
      case "method":
      case "indexer":
        return this.fromParent(path, this.reach(path.parent));
    }
  }

  private service(name: string): Instance {
    const service = SERVICES.get(name);
    if (!service) throw new HostError("ApiNotFound", `${name} is not covered by this host`);
    return service.of(this.session, this.session);
  }

  private fromParent(path: ObjectPath & { readonly parent: number }, parent: Instance | null): Instance | null {
    // What a null object leads to is a null object as well.
    if (!parent) return null;
    if (path.type === "indexer") return parent.item(this.resolve(path.given)[0]);
    if (path.type === "property") {
      const child = parent.child(memberName(path.name));
      if (child === undefined) throw notCovered(parent, memberName(path.name));
      return child;
    }
    const found = path.type === "method" ? parent.call(path.name, this.resolve(path.given)) : null;
    if (found === null || isInstance(found)) return found;
    throw new HostError("InvalidObjectPath", path.type);
  }

  private referenced(id: string): Instance {
    const object = this.session.references.get(id);
    this.referenceIds.set(object, id);
    return object;
  }

  private call(object: Instance, { name, given }: Action & { readonly type: "method" | "set" }): unknown {
    const result = object.call(name, this.resolve(given));
    return isInstance(result) ? this.identity(result) : result;
  }

  private track(object: Instance): string {
    let id = this.referenceIds.get(object);
    if (id === undefined) this.referenceIds.set(object, (id = this.session.references.keep(object)));
    return id;
  }

  /** What the client addresses an object by from now on. */
  private identity(object: Instance): Record<string, string | number> {
    const referenceId = this.referenceIds.get(object);
    return {
      ...(object.id !== null && { [idNameOf(object)]: object.id }),
      ...(referenceId !== undefined && { _ReferenceId: referenceId }),
    };
  }

  /** Arguments with the objects that paths among them lead to. */
  private resolve(given: readonly unknown[]): unknown[] {
    return given.map((argument) => this.resolved(argument));
  }

  private resolved(value: unknown): unknown {
    if (value instanceof PathArgument) return this.reach(value.path);
    if (Array.isArray(value)) return value.some(mayHoldPaths) ? this.resolve(value) : value;
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, this.resolved(member)]));
  }

  private query(object: Instance, query: Query, names: Names): unknown {
    const paths = [...query.select, ...query.expand.map((path) => `${path}/*`)];
    return this.read(object, treeOf(paths), names, query);
  }

  private read(object: Instance, wanted: Tree, names: Names, { top, skip } = { top: Infinity, skip: 0 }): unknown {
    const result: Record<string, unknown> = this.identity(object);
    const isOwn = (name: string) => object.type.properties.some((property) => property.name === name);
    const ofItems: Tree = new Map();
    for (const [name, rest] of wanted.size > 0 ? wanted : ALL) {
      if (name === "*") {
        for (const property of object.type.properties) result[names.of(property.name)] = object.get(property.name);
        ofItems.set(name, rest);
      } else if (isOwn(name)) result[names.of(name)] = object.get(name);
      else if (object.type.isCollection) ofItems.set(name, rest);
      else {
        const child = object.child(name);
        if (child === undefined) throw notCovered(object, name);
        result[names.of(name)] = child && this.read(child, rest, names);
      }
    }
    if (object.type.isCollection && ofItems.size > 0) {
      const items = object.items().slice(skip, skip + top);
      if (this.batch.keepsReferences) for (const item of items) if (item.type.isTracked) this.track(item);
      result[names.items] = items.map((item) => this.read(item, ofItems, names));
    }
    return result;
  }

  private ensureUnchanged(object: Instance, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const child = object.child(name);
      if (child && isRecord(value)) this.ensureUnchanged(child, value);
      else if (JSON.stringify(object.get(name)) !== JSON.stringify(value)) throw new HostError("Conflict", name);
    }
  }
}

/** Properties to be read, and of those that lead to objects what is to be read of these. */
type Tree = Map<string, Tree>;

const ALL: Tree = new Map([["*", new Map()]]);

/** A tree of paths like `format/fill/color`. */
function treeOf(paths: readonly string[]): Tree {
  const tree: Tree = new Map();
  for (const path of paths) {
    let branch = tree;
    for (const name of path.split("/")) {
      const member = memberName(name);
      const next: Tree = branch.get(member) ?? new Map();
      branch.set(member, next);
      branch = next;
    }
  }
  return tree;
}

/** How properties are called in an answer: as on the wire, or as documented. */
interface Names {
  readonly of: (property: string) => string;
  readonly items: string;
}

const WIRE: Names = { of: wireName, items: "_Items" };
const DOCUMENTED: Names = { of: (property) => property, items: "items" };

/** Objects without a documented id have one that only the client knows. */
function idNameOf(object: Instance): string {
  return object.type.properties.some(({ name }) => name === "id") ? "Id" : "_Id";
}

/** Lists of cells' values are long and hold no objects. */
function mayHoldPaths(value: unknown): boolean {
  return typeof value === "object" && value !== null && (!Array.isArray(value) || value.some(mayHoldPaths));
}

function notCovered(object: Instance, member: string): HostError {
  return new HostError("ApiNotFound", `${object.type.name}.${member} is not covered by this host`);
}
