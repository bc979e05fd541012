/** One thing after another; asked again while it works, it looks again. `step` answers false when there was nothing to do. */
export class Lane {
  #running: Promise<void> | undefined
  #again = false

  /** `failed` is told of a step that throws: the lane stops there, and begins again when it is kicked. */
  constructor(
    private readonly step: () => Promise<boolean>,
    private readonly failed: (error: unknown) => void,
  ) {}

  kick(): void {
    this.#again = true
    this.#running ??= this.#run()
  }

  async settle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    try {
      while (this.#again) {
        this.#again = false
        while (await this.step());
      }
    } catch (error) {
      this.failed(error)
    } finally {
      this.#running = undefined
    }
    // Kicked while the last step was failing: whoever asked is not forgotten.
    if (this.#again) this.kick()
  }
}
