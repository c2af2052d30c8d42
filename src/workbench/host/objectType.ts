/**
 * How objects of Excel's JavaScript API are described: an {@link ObjectType} each, with a table of the members the host
 * answers. What is in no table is refused with `ApiNotFound`.
 */
import type { WorkbookModel } from "../model/book";
import type { Behaviour } from "./behaviour";
import { HostError } from "./errors";
import type { EventSource } from "./events";
import type { TaskPane } from "./pane";
import type { References } from "./references";

/** What members are answered from, besides the object they belong to. */
export interface Session {
  readonly book: WorkbookModel;
  readonly behaviour: Behaviour;
  /** Whether another workbook is in front of this one. */
  readonly isBehind: () => boolean;
  readonly references: References<Instance>;
  /** Starts or ends the messages of an event, once or more. */
  readonly listen: (source: EventSource, target: string, isOn: boolean) => void;
  /** Whether events are told to the add-in at all. */
  enableEvents: boolean;
  /** Saves the workbook for the add-in. */
  readonly save: () => void;
  /** Opens a file as a new workbook beside this one. */
  readonly openWorkbook: (base64: string) => void;
  readonly pane: TaskPane;
  /** Called once the add-in can be told to do its actions. */
  readonly takeActions: () => void;
  /** Who writes comments, and when. */
  readonly userName: string;
  readonly now: () => Date;
}

/** Makes of a given value what a member takes. @throws HostError `InvalidArgument` */
export type Reader<V> = (given: unknown) => V;

type Values<R extends readonly Reader<unknown>[]> = { [I in keyof R]: R[I] extends Reader<infer V> ? V : never };

interface Property<T> {
  readonly get: (target: T, session: Session) => unknown;
  /** Null for a property that is only read. */
  readonly set: ((target: T, given: unknown, session: Session) => void) | null;
}

/** A property that leads to another object; null is the null object of an `…OrNullObject` member. */
type Child<T> = (target: T, session: Session) => Instance | null;

/** A method; an {@link Instance} or null where it leads to an object. */
type Method<T> = (target: T, given: readonly unknown[], session: Session) => unknown;

/** What a collection holds. */
interface Items<T> {
  readonly all: (target: T, session: Session) => Instance[];
  /** Finds what `getItem()` asks for, null where there is no such item; without it the collection has no `getItem()`. */
  readonly find: ((target: T, key: unknown, session: Session) => Instance | null) | null;
}

interface Members<T> {
  /** Whether what an object stood for is no longer there. */
  readonly isGone?: (target: T, session: Session) => boolean;
  /** What the client addresses the object by once it knows it. */
  readonly id?: (target: T, session: Session) => string | number;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly children?: Readonly<Record<string, Child<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly items?: Items<T>;
  /** Events, and whom their messages are for. */
  readonly events?: Readonly<Record<string, { readonly source: EventSource; readonly target: (target: T) => string }>>;
  /** What only Microsoft's client calls, by its name on the wire. */
  readonly internals?: Readonly<Record<string, Method<T>>>;
  /** Names on the wire that the client sets properties by, where they are not the property's own. */
  readonly setters?: Readonly<Record<string, string>>;
}

/** An object of the API: of a type, and standing for something in the book. */
export interface Instance {
  readonly type: TypeFacts;
  readonly id: string | number | null;
  get(property: string): unknown;
  set(property: string, given: unknown): void;
  /** What a property leads to, null being the null object; undefined where the type has no such property. */
  child(property: string): Instance | null | undefined;
  /** @param method name on the wire */
  call(method: string, given: readonly unknown[]): unknown;
  items(): Instance[];
  item(key: unknown): Instance;
}

/** What is to be known of a type whatever its objects stand for. */
export interface TypeFacts {
  readonly name: string;
  readonly isCollection: boolean;
  /** Whether the client can keep references to its objects. */
  readonly isTracked: boolean;
  readonly properties: ReadonlyArray<{ readonly name: string; readonly isReadOnly: boolean }>;
  readonly children: readonly string[];
  readonly methods: readonly string[];
  readonly events: readonly string[];
}

export class ObjectType<T> implements TypeFacts {
  private members: Members<T> = {};
  private wired = new Map<string, Method<T>>();
  private setters = new Map<string, string>();

  constructor(
    readonly name: string,
    readonly isTracked = false,
  ) {}

  /** Fills the table; types that lead to one another have to be made before. */
  define(members: Members<T>): void {
    this.members = members;
    for (const [name, method] of Object.entries(members.methods ?? {})) this.wired.set(wireName(name), method);
    for (const [name, method] of Object.entries(members.internals ?? {})) this.wired.set(name, method);
    for (const { source, target } of Object.values(members.events ?? {})) {
      for (const isOn of [true, false]) {
        const name = `_${isOn ? "Register" : "Unregister"}${source.name}`;
        this.wired.set(name, (object, _, session) => session.listen(source, target(object), isOn));
      }
    }
    for (const [wire, property] of Object.entries(members.setters ?? {})) this.setters.set(wire, property);
  }

  of(target: T, session: Session): Instance {
    return new TypedInstance(this, target, session);
  }

  /** What an object of this type stands for; null when the given value is none. */
  targetOf(given: unknown): T | null {
    return given instanceof TypedInstance && given.type === this ? (given.target as T) : null;
  }

  get isCollection(): boolean {
    return this.members.items !== undefined;
  }

  get properties(): TypeFacts["properties"] {
    return Object.entries(this.members.properties ?? {}).map(([name, { set }]) => ({ name, isReadOnly: set === null }));
  }

  get children(): string[] {
    const documented = Object.keys(this.members.children ?? {}).filter((name) => !name.startsWith("_"));
    return this.isCollection ? [...documented, "items"] : documented;
  }

  get methods(): string[] {
    const names = Object.keys(this.members.methods ?? {});
    return this.members.items?.find && !names.includes("getItem") ? [...names, "getItem"] : names;
  }

  get events(): string[] {
    return Object.keys(this.members.events ?? {});
  }

  /** @throws HostError `InvalidReference` */
  requireThere(target: T, session: Session): void {
    if (this.members.isGone?.(target, session)) throw new HostError("InvalidReference", `the ${this.name} was deleted`);
  }

  idOf(target: T, session: Session): string | number | null {
    return this.members.id?.(target, session) ?? null;
  }

  get(target: T, property: string, session: Session): unknown {
    const found = own(this.members.properties, property);
    if (!found) throw this.notFound(property);
    return found.get(target, session);
  }

  set(target: T, property: string, given: unknown, session: Session): void {
    const name = this.setters.get(property) ?? memberName(property);
    const found = own(this.members.properties, name);
    if (!found?.set)
      throw found ? new HostError("InvalidArgument", `${this.name}.${name} is read-only`) : this.notFound(name);
    // Nothing can be set to null (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values).
    if (given === null) throw new HostError("InvalidArgument", `${this.name}.${name} cannot be null`);
    found.set(target, given, session);
  }

  child(target: T, property: string, session: Session): Instance | null | undefined {
    return own(this.members.children, property)?.(target, session);
  }

  call(target: T, method: string, given: readonly unknown[], session: Session): unknown {
    const found = this.wired.get(method);
    if (!found) throw this.notFound(memberName(method));
    return found(target, given, session);
  }

  items(target: T, session: Session): Instance[] {
    return this.members.items?.all(target, session) ?? [];
  }

  item(target: T, key: unknown, session: Session): Instance {
    const find = this.members.items?.find;
    if (!find) throw this.notFound("getItem");
    const found = find(target, key, session);
    if (!found) throw new HostError("ItemNotFound", String(key));
    return found;
  }

  private notFound(member: string): HostError {
    return new HostError("ApiNotFound", `${this.name}.${member} is not covered by this host`);
  }
}

class TypedInstance<T> implements Instance {
  constructor(
    readonly type: ObjectType<T>,
    private readonly stand: T,
    private readonly session: Session,
  ) {}

  /** What the object stands for, as long as that is there. */
  get target(): T {
    this.type.requireThere(this.stand, this.session);
    return this.stand;
  }

  get id(): string | number | null {
    return this.type.idOf(this.target, this.session);
  }

  get(property: string): unknown {
    return this.type.get(this.target, property, this.session);
  }

  set(property: string, given: unknown): void {
    this.type.set(this.target, property, given, this.session);
  }

  child(property: string): Instance | null | undefined {
    return this.type.child(this.target, property, this.session);
  }

  call(method: string, given: readonly unknown[]): unknown {
    return this.type.call(this.target, method, given, this.session);
  }

  items(): Instance[] {
    return this.type.items(this.target, this.session);
  }

  item(key: unknown): Instance {
    return this.type.item(this.target, key, this.session);
  }
}

export function isInstance(value: unknown): value is Instance {
  return value instanceof TypedInstance;
}

/** A property that is only read. */
export function readOnly<T>(get: (target: T, session: Session) => unknown): Property<T> {
  return { get, set: null };
}

/** A property that is read and set. */
export function property<T, V>(
  get: (target: T, session: Session) => unknown,
  read: Reader<V>,
  set: (target: T, value: V, session: Session) => void,
): Property<T> {
  return { get, set: (target, given, session) => set(target, read(given), session) };
}

/** A property that leads to another object. */
export function child<T, C>(type: ObjectType<C>, go: (target: T, session: Session) => C | null): Child<T> {
  return (target, session) => {
    const found = go(target, session);
    return found === null ? null : type.of(found, session);
  };
}

/** A method that gives a value, or nothing. Arguments left out are undefined. */
export function method<T, const R extends readonly Reader<unknown>[]>(
  readers: R,
  call: (target: T, args: Values<R>, session: Session) => unknown,
): Method<T> {
  return (target, given, session) => call(target, readAll(readers, given), session) ?? null;
}

/** A method that leads to an object, or to the null object. */
export function returning<T, C, const R extends readonly Reader<unknown>[]>(
  type: ObjectType<C>,
  readers: R,
  call: (target: T, args: Values<R>, session: Session) => C | null,
): Method<T> {
  return (target, given, session) => {
    const found = call(target, readAll(readers, given), session);
    return found === null ? null : type.of(found, session);
  };
}

/** The items of a collection. */
export function items<T, C>(
  type: ObjectType<C>,
  all: (target: T, session: Session) => readonly C[],
  find?: (target: T, key: unknown, session: Session) => C | null | undefined,
): Items<T> {
  const of = (item: C | null | undefined, session: Session) => (item ? type.of(item, session) : null);
  return {
    all: (target, session) => all(target, session).map((item) => type.of(item, session)),
    find: find ? (target, key, session) => of(find(target, key, session), session) : null,
  };
}

function readAll<const R extends readonly Reader<unknown>[]>(readers: R, given: readonly unknown[]): Values<R> {
  return readers.map((read, index) => read(given[index] ?? undefined)) as Values<R>;
}

function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The documented name of a member whose name came over the wire: `GetRange` → `getRange`. */
export function memberName(wire: string): string {
  return wire.slice(0, 1).toLowerCase() + wire.slice(1);
}

/** The name of a member on the wire. */
export function wireName(member: string): string {
  return member.slice(0, 1).toUpperCase() + member.slice(1);
}
