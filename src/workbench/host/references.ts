import { HostError } from "./errors";

/** Objects that the client keeps across batches (`track()`), by the ids it was given for them. */
export class References<I> {
  private readonly kept = new Map<string, I>();
  private count = 0;

  keep(object: I): string {
    const id = `Object:${++this.count}`;
    this.kept.set(id, object);
    return id;
  }

  /** @throws HostError `InvalidReference` once it was let go */
  get(id: string): I {
    const object = this.kept.get(id);
    if (object === undefined) throw new HostError("InvalidReference", id);
    return object;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get size(): number {
    return this.kept.size;
  }
}
