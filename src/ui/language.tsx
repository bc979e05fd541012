import { createContext, useContext } from 'hono/jsx'
import { type Lang, type UiWords, uiWords } from './messages.ts'

/**
 * The language of the page being written, given by Page to everything inside it. The context is a stack filled while
 * the page renders, so what stands inside a page must not be an async component: read first, then render.
 */
export const PageLanguage = createContext<Lang>('fr')

export function useLang(): Lang {
  return useContext(PageLanguage)
}

export function useWords(): UiWords {
  return uiWords(useLang())
}
