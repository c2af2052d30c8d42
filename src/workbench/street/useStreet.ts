/** What the page knows: files that were read, the register, what the street remembers and has decided. */
import { useCallback, useMemo, useRef, useState } from "react";
import type { PlainDate } from "../../domain/values/dates";
import { formatQuarter, type Quarter } from "../../domain/values/quarters";
import type { StreetMemory } from "../../street/book/read";
import { consolidate, type StreetResult } from "../../street/consolidate";
import { usualAsOf } from "../../street/days";
import { isBranchName } from "../../street/identity";
import type { Decision, StreetFile } from "../../street/model";
import type { Register } from "../../street/register";
import type { Found, Task } from "./messages";

export interface Progress {
  readonly done: number;
  readonly all: number;
}

export interface Street {
  readonly result: StreetResult;
  /** The register is one made of the files, until the street's own is dropped. */
  readonly isStarter: boolean;
  readonly hasFiles: boolean;
  readonly progress: Progress | null;
  readonly decisions: readonly Decision[];
  add(files: ReadonlyArray<{ readonly name: string; readonly file: File }>): void;
  cancel(): void;
  decide(branch: string, state: Decision["state"], reason: string): void;
  name(called: string, branch: string): void;
}

/** @param today the day on which the page is used */
export function useStreet(quarter: Quarter, today: PlainDate): Street {
  const asOf = useMemo(() => usualAsOf(quarter, today), [quarter, today]);
  const [files, setFiles] = useState<ReadonlyMap<string, StreetFile>>(new Map());
  const [register, setRegister] = useState<Register | null>(null);
  const [memories, setMemories] = useState<readonly StreetMemory[]>([]);
  const [decided, setDecided] = useState<readonly Decision[]>([]);
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map());
  const [progress, setProgress] = useState<Progress | null>(null);
  const worker = useRef<Worker | null>(null);

  const take = useCallback((found: readonly Found[]) => {
    setFiles((before) => {
      const after = new Map(before);
      for (const each of found) if (each.kind === "book") after.set(each.file.file, each.file);
      return after;
    });
    for (const each of found) {
      if (each.kind === "register") setRegister(each.register);
      if (each.kind === "memory") setMemories((before) => [...before, each.memory]);
    }
  }, []);

  const cancel = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    setProgress(null);
  }, []);

  const add = useCallback<Street["add"]>(
    (dropped) => {
      cancel();
      const [first, ...rest] = dropped;
      if (!first) return;
      const reader = new Worker(new URL("./worker.ts", import.meta.url));
      worker.current = reader;
      let waiting: Found[] = [];
      let done = 0;
      let shown = performance.now();
      const ask = ({ name, file }: (typeof dropped)[number]): void =>
        reader.postMessage({ name, file, asOf, quarter } satisfies Task);
      reader.addEventListener("message", ({ data }: MessageEvent<Found>) => {
        waiting.push(data);
        done += 1;
        const next = rest.shift();
        // What is read is shown about once a second: the street is consolidated anew each time.
        if (!next || performance.now() - shown > 1_000) {
          take(waiting);
          waiting = [];
          shown = performance.now();
        }
        setProgress(next ? { done, all: dropped.length } : null);
        if (next) ask(next);
        else reader.terminate();
      });
      setProgress({ done, all: dropped.length });
      ask(first);
    },
    [asOf, cancel, quarter, take],
  );

  const period = formatQuarter(quarter);
  const own = [...memories].reverse().find((memory) => memory.period === period) ?? null;
  const last =
    memories.filter((memory) => memory.period < period).sort((a, b) => (a.period < b.period ? 1 : -1))[0] ?? null;
  const decisions = useMemo(() => [...(own?.decisions ?? []), ...decided], [own, decided]);
  const result = useMemo(
    () =>
      consolidate({
        register: register ?? starterOf([...files.values()]),
        period: quarter,
        asOf,
        files: [...files.values()].sort((one, other) => (one.file < other.file ? -1 : 1)),
        aliases: new Map([...(last?.aliases ?? []), ...(own?.aliases ?? []), ...named]),
        decisions,
        last: last?.last ?? null,
        settings: {},
      }),
    [asOf, decisions, files, last, named, own, quarter, register],
  );
  return {
    result,
    isStarter: register === null,
    hasFiles: files.size > 0,
    progress,
    decisions,
    add,
    cancel,
    decide: (branch, state, reason) =>
      setDecided((before) => [
        ...before,
        { at: new Date().toISOString().slice(0, 16).replace("T", " "), branch, state, reason },
      ]),
    name: (called, branch) => setNamed((before) => new Map(before).set(called, branch)),
  };
}

/** A list of the branches as their own books call them, to begin with. */
export function starterOf(files: readonly StreetFile[]): Register {
  const names = files.flatMap(({ facts, sealed }) => sealed?.branch || (facts?.units.find(isBranchName) ?? []));
  const branches = [...new Set(names)].map((branch) => ({
    branch,
    community: "",
    shortNames: [],
    deadline: null,
    owed: [],
  }));
  return { branches, remittances: [], plan: [] };
}
