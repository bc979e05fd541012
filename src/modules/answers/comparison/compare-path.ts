import { deskPath } from '#modules/answers/desk-door.ts'

export const comparePath = `${deskPath}/comparer`
