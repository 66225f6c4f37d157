/** Lets a test wait for the first event of a kind that it is looking for. */
export class Waiting {
  #waiters = [];

  next(kind, matches) {
    return new Promise((resolve) => this.#waiters.push({ kind, matches, resolve }));
  }

  seen(kind, event) {
    for (const waiter of [...this.#waiters]) {
      if (waiter.kind === kind && waiter.matches(event)) {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        waiter.resolve(event);
      }
    }
  }
}
