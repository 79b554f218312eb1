// The schema builder: scalars, conventions of lists, and what every request carries.
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import RelayPlugin from '@pothos/plugin-relay'
import type { CalendarDate } from '../domain/calendar.ts'
import type { Moment } from '../domain/moment.ts'
import type { ObligationQuery } from '../storage/store.ts'
import type { RequestContext } from './context.ts'

export const builder = new SchemaBuilder<{
  Context: RequestContext
  Scalars: {
    Date: { Input: CalendarDate; Output: CalendarDate }
    DateTime: { Input: string; Output: string }
    ID: { Input: string; Output: string }
  }
  // `facets` is there on pages of obligations alone, `withheldCount` on rosters, `notHeld` on what a search found.
  Connection: {
    totalCount: number
    withheldCount?: number
    notHeld?: readonly string[]
    facets?: { readonly query: ObligationQuery; readonly moment: Moment }
  }
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
}>({
  plugins: [RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  // The plugin's own check runs at every root field; limits.ts asks for the cost once an operation instead.
  complexity: { disabled: true, defaultComplexity: 1, defaultListMultiplier: 5 },
  relay: {
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'A thing with a permanent id. Thực thể có mã định danh cố định.' },
    idFieldOptions: { description: 'Opaque and permanent; read it back with `node`. Mã định danh cố định.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list (Relay). Vị trí của trang trong danh sách.' },
    hasNextPageFieldOptions: { description: 'Whether more follows. Còn trang sau.' },
    hasPreviousPageFieldOptions: { description: 'Whether more precedes. Còn trang trước.' },
    startCursorFieldOptions: { description: 'Cursor of the first edge, null on an empty page. Con trỏ đầu trang.' },
    endCursorFieldOptions: { description: 'Cursor of the last edge, null on an empty page. Con trỏ cuối trang.' },
    cursorFieldOptions: { description: 'Names this place in the list, for `after` and `before`. Con trỏ.' },
    nodeFieldOptions: { nullable: false, description: 'The thing itself. Thực thể.' },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The entries of this page with their cursors. Các mục kèm con trỏ.',
      complexity: { field: 0, multiplier: 1 },
    },
    nodesOnConnection: {
      description: 'The entries of this page without cursors. Các mục của trang.',
      complexity: { field: 0, multiplier: 1 },
    },
    pageInfoFieldOptions: { description: 'Where this page stands. Vị trí của trang.', complexity: 0 },
    firstArgOptions: { description: 'How many from the start, 1 to 100; 20 unless said. Số mục lấy từ đầu.' },
    lastArgOptions: { description: 'How many from the end, 1 to 100. Số mục lấy từ cuối.' },
    afterArgOptions: { description: 'Only what follows this cursor. Lấy sau con trỏ này.' },
    beforeArgOptions: { description: 'Only what precedes this cursor. Lấy trước con trỏ này.' },
  },
})

builder.queryType({ description: 'What can be asked. Các câu hỏi có thể đặt cho sổ.' })
