/** What each answer has to say of its own: « [le quartier] ». */
export function passagesIn(text: string): string[] {
  return [...new Set(text.match(/\[[^[\]\n]{1,120}\]/g) ?? [])]
}

/** Those of a shared reason that an answer still holds as they were. */
export function unfilled(shared: string, said: string): string[] {
  return passagesIn(shared).filter((passage) => said.includes(passage))
}
