import { z } from 'zod'
import { fact } from '#kernel/journal.ts'

const n = z.number()

/** How many authors have to be told of this version of the answer, whatever the channel. */
export const authorsToTell = fact('AuthorsToTell', 'answer', { process: n, version: n, authors: n })
export const authorTold = fact('AuthorTold', 'contribution', { process: n, notices: n })
export const authorNotReached = fact('AuthorNotReached', 'contribution', { process: n, notices: n })
/** What was recorded is taken back: the author is to be told again. */
export const authorToTellAgain = fact('AuthorToTellAgain', 'contribution', { process: n, notices: n })
export const contactsForgotten = fact('ContactsForgotten', 'process', { contacts: n })

/** Letters made ready to print together; then posted, or put back. */
export const lettersPrinted = fact('LettersPrinted', 'process', { printing: n, letters: n })
export const lettersPosted = fact('LettersPosted', 'process', { printing: n, authors: n })
/** Their PDF is drawn, or asked for again. */
export const lettersDrawn = fact('LettersDrawn', 'process', { printing: n, letters: n, pages: n })
export const lettersToDraw = fact('LettersToDraw', 'process', { printing: n })
export const lettersPutBack = fact('LettersPutBack', 'process', { printing: n, authors: n })
