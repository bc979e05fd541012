import { deskPath } from '#modules/answers/desk/desk-door.ts'

export const comparePath = `${deskPath}/comparer`
