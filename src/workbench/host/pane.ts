/** The pane that the add-in is shown in, and goes on working in while it is out of sight. */
export class TaskPane {
  /** Whether the add-in is started with the workbook, out of sight. */
  startsWithBook = false;
  private isSeen = true;
  private readonly listeners = new Set<(isShown: boolean) => void>();

  get isShown(): boolean {
    return this.isSeen;
  }

  /** Shown and hidden by people, and by the add-in itself. */
  show(isShown: boolean): void {
    if (isShown === this.isSeen) return;
    this.isSeen = isShown;
    for (const listener of this.listeners) listener(isShown);
  }

  /** Told of it being shown and hidden, until the returned function is called. */
  listen(listener: (isShown: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
