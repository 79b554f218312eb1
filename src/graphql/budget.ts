// A budget of objects for each request, spent as they are resolved: what no estimate beforehand can know is stopped here.
import { defaultFieldResolver, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql'
import { Problem } from '../usecases/problem.ts'

/** Counts the objects of one request. */
export class ObjectBudget {
  readonly #limit: number
  #spent = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Throws TOO_COMPLEX once the request has resolved more objects than it may. */
  spend(objects: number): void {
    this.#spent += objects
    if (this.#spent <= this.#limit) return
    throw new Problem('TOO_COMPLEX', {
      vi: `Câu trả lời vượt quá ${this.#limit} đối tượng. Giảm first, lọc hẹp hơn, hoặc bỏ bớt danh sách lồng nhau.`,
      en: `The answer exceeds ${this.#limit} objects. Lower \`first\`, filter more narrowly, or nest fewer lists.`,
    })
  }
}

/** Makes every field that gives objects spend the budget of its request's context, one for each object. */
export function withBudget(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (isLeafType(getNamedType(field.type))) continue
      const resolve = field.resolve ?? defaultFieldResolver
      field.resolve = (parent, args, context: { readonly budget: ObjectBudget }, info) => {
        const found = resolve(parent, args, context, info)
        return found instanceof Promise ? found.then((value) => spent(value, context)) : spent(found, context)
      }
    }
  }
  return schema
}

function spent<T>(found: T, { budget }: { readonly budget: ObjectBudget }): T {
  if (found !== null && found !== undefined) budget.spend(Array.isArray(found) ? found.length : 1)
  return found
}
