/** One thing after another; asked again while it works, it looks again. `step` answers false when there was nothing to do. */
export class Lane {
  #running: Promise<void> | undefined
  #again = false

  constructor(private readonly step: () => Promise<boolean>) {}

  kick(): void {
    this.#again = true
    this.#running ??= this.#run()
  }

  async settle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#again) {
      this.#again = false
      while (await this.step());
    }
    this.#running = undefined
  }
}
