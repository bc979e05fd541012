import type { Module } from '#kernel/module.ts'
import { aroundPassage } from './around/around-passage.tsx'
import { describeGraph, exportGraph, graphFilePages } from './graph/export-graph.ts'
import { graphPage } from './graph/graph.page.tsx'
import { groupThread } from './grouped/group-thread.ts'
import { groupedPage } from './grouped/grouped.page.tsx'
import { homePage } from './home.page.tsx'
import { listThreadPage } from './list-thread.page.tsx'
import { knotsAfterPublication, ownThreadPage } from './own-thread.page.tsx'
import { showThreadPage } from './show-thread.page.tsx'
import { listArrows, showThread } from './show-thread.ts'
import { tellStory } from './story/public-story.ts'
import { storyPage } from './story/story.page.tsx'

/** Reads every module and writes nothing: the walk from a voice to what became of it, and the home page. */
export const thread: Module = {
  name: 'thread',
  title: { fr: 'Le fil', en: 'The thread' },
  operations: [],
  readings: [showThread, listArrows, tellStory, groupThread, exportGraph, describeGraph],
  pages: [
    homePage,
    showThreadPage,
    listThreadPage,
    ownThreadPage,
    storyPage,
    groupedPage,
    graphPage,
    ...graphFilePages,
  ],
  tables: [],
}

export { aroundPassage, knotsAfterPublication }
