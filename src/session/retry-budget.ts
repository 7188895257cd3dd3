/**
 * How many retries a session may still send, so that a fleet of clients does not keep a struggling server down.
 *
 * | event               | the budget                        |
 * |---------------------|-----------------------------------|
 * | a new client        | 20 retries                        |
 * | a retry             | 1 less; given back if the call ends before the retry is sent |
 * | a successful request| 0.1 more, up to 20                |
 * | less than 1 left    | no retry: the call rejects immediately |
 */
const largestBudget = 20;
const perSuccess = 0.1;

export class RetryBudget {
  #left = largestBudget;

  /** Whether a retry may be sent. */
  get hasLeft(): boolean {
    return this.#left >= 1;
  }

  /** Counts a retry. */
  spend(): void {
    this.#left -= 1;
  }

  /** A retry that was counted is not sent. */
  giveBack(): void {
    this.#add(1);
  }

  /** Counts a success. */
  refund(): void {
    this.#add(perSuccess);
  }

  #add(retries: number): void {
    // Rounded to hundredths, so that ten tenths make one.
    this.#left = Math.min(largestBudget, Math.round((this.#left + retries) * 100) / 100);
  }
}
