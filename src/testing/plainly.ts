/** A text whose no-break spaces of French punctuation are plain ones, so that tests quote sentences as they are written. */
export const plainly = (text: string) => text.replace(/\u00a0(?=[:;?!»])|(?<=«)\u00a0/g, ' ')
