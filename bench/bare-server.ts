// The measure that others are held against: node:http alone, which reads the body and sends back fixed bytes.
import { createServer } from 'node:http'

/** Serves every request with the bytes that the parent sends; tells the parent the port it listens on. */
process.once('message', (answer: string) => {
  const bytes = Buffer.from(answer)
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length })
      response.end(bytes)
    })
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' ? address?.port : null)
  })
})
