/**
 * A batch as Microsoft's client sends it ("ProcessQuery"): the paths that lead to objects, and the actions on them, in the
 * order of the add-in's statements. What comes over the wire is parsed here, and trusted no further.
 */
import { HostError } from "./errors";

/** How an object is reached; `parent` is the id of another path. */
export type ObjectPath = { readonly isUntracked: boolean } & (
  | { readonly type: "root" | "null" }
  | { readonly type: "new-object"; readonly name: string }
  | { readonly type: "method"; readonly name: string; readonly parent: number; readonly given: readonly unknown[] }
  | { readonly type: "property"; readonly name: string; readonly parent: number }
  | { readonly type: "indexer"; readonly parent: number; readonly given: readonly unknown[] }
  | { readonly type: "reference"; readonly name: string }
);

/** What is to be loaded of an object. */
export interface Query {
  /** Paths of properties, `format/fill/color`; none means all of the object's own. */
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number;
  readonly skip: number;
}

export type Action = { readonly id: number; readonly path: number } & (
  | { readonly type: "instantiate" | "trace" }
  | { readonly type: "query" | "query-as-json"; readonly query: Query }
  | { readonly type: "method" | "set"; readonly name: string; readonly given: readonly unknown[] }
  | { readonly type: "update" | "ensure-unchanged"; readonly state: Readonly<Record<string, unknown>> }
  | { readonly type: "recursive-query" }
);

export interface Batch {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
  /** Whether objects that can be tracked are, even where the client doesn't ask for each. */
  readonly keepsReferences: boolean;
}

/** Stands among arguments for the object that a path leads to. */
export class PathArgument {
  constructor(readonly path: number) {}
}

/** @throws HostError `InvalidRequest` for what no client sends */
export function parseBatch(body: unknown): Batch {
  const batch = recordOf(body);
  const paths = Object.entries(recordOf(batch.ObjectPaths)).map(([id, path]) => [Number(id), parsePath(path)] as const);
  return {
    actions: listOf(batch.Actions).map(parseAction),
    paths: new Map(paths),
    keepsReferences: batch.AutoKeepReference === true,
  };
}

function parsePath(json: unknown): ObjectPath {
  const path = recordOf(json);
  const isUntracked = path.D === true;
  switch (path.ObjectPathType) {
    case 1:
      return { type: "root", isUntracked };
    case 2:
      return { type: "new-object", name: textOf(path.Name), isUntracked };
    case 3:
      return { type: "method", name: textOf(path.Name), parent: parentOf(path), given: givenOf(path), isUntracked };
    case 4:
      return { type: "property", name: textOf(path.Name), parent: parentOf(path), isUntracked };
    case 5:
      return { type: "indexer", parent: parentOf(path), given: givenOf(path), isUntracked };
    case 6:
      return { type: "reference", name: textOf(path.Name), isUntracked };
    case 7:
      return { type: "null", isUntracked };
    default:
      throw malformed(`object path type ${String(path.ObjectPathType)}`);
  }
}

function parseAction(json: unknown): Action {
  const action = recordOf(json);
  const common = { id: numberOf(action.Id), path: numberOf(action.ObjectPathId) };
  switch (action.ActionType) {
    case 1:
      return { ...common, type: "instantiate" };
    case 2:
      return { ...common, type: "query", query: parseQuery(action.QueryInfo) };
    case 3:
      return { ...common, type: "method", name: textOf(action.Name), given: givenOf(action) };
    case 4:
      return { ...common, type: "set", name: textOf(action.Name), given: givenOf(action) };
    case 5:
      return { ...common, type: "trace" };
    case 6:
      return { ...common, type: "recursive-query" };
    case 7:
      return { ...common, type: "query-as-json", query: parseQuery(action.QueryInfo) };
    case 8:
      return { ...common, type: "ensure-unchanged", state: recordOf(action.ObjectState) };
    case 9:
      return { ...common, type: "update", state: recordOf(action.ObjectState) };
    default:
      throw malformed(`action type ${String(action.ActionType)}`);
  }
}

function parseQuery(json: unknown): Query {
  const query = recordOf(json ?? {});
  const paths = (list: unknown) => listOf(list ?? []).map(textOf);
  return {
    select: paths(query.Select),
    expand: paths(query.Expand),
    top: query.Top === undefined ? Infinity : numberOf(query.Top),
    skip: query.Skip === undefined ? 0 : numberOf(query.Skip),
  };
}

function parentOf(path: Readonly<Record<string, unknown>>): number {
  return numberOf(path.ParentObjectPathId);
}

/** The arguments of a path or an action, objects among them as {@link PathArgument}s. */
function givenOf({ ArgumentInfo }: Readonly<Record<string, unknown>>): unknown[] {
  const { Arguments: given, ReferencedObjectPathIds: ids } = recordOf(ArgumentInfo ?? {});
  return withObjects(listOf(given ?? []), ids === undefined ? [] : listOf(ids));
}

/** @param ids for each argument its object's path, a list of them for a list, or 0 */
function withObjects(given: readonly unknown[], ids: readonly unknown[]): unknown[] {
  return given.map((argument, index) => {
    const id = ids[index];
    if (typeof id === "number" && id !== 0) return new PathArgument(id);
    if (Array.isArray(argument) && Array.isArray(id)) return withObjects(argument, id);
    return withMembers(argument);
  });
}

/** Within plain objects, objects of the API are written `{"_ObjectPathId": 7}`. */
function withMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return value;
  if (typeof value._ObjectPathId === "number") return new PathArgument(value._ObjectPathId);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withMembers(member)]));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw malformed("an object is missing");
  return value;
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed("a list is missing");
  return value;
}

function textOf(value: unknown): string {
  if (typeof value !== "string") throw malformed("a name is missing");
  return value;
}

function numberOf(value: unknown): number {
  if (typeof value !== "number") throw malformed("a number is missing");
  return value;
}

function malformed(what: string): HostError {
  return new HostError("InvalidRequest", what);
}
