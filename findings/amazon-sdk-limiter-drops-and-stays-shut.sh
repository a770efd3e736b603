#!/usr/bin/env bash
# Amazon's own JavaScript SDK for the Selling Partner API, 1.12.0: its rate limiter does not wait.
#
# Expected: a call beyond the burst waits until the bucket has a token again (getOrder: burst 30, one token each 2 seconds).
# Seen: it fails at once with "This job has been dropped by Bottleneck", without a request. The limiter then shuts for 5 seconds,
#   whatever the bucket holds meanwhile, and every further call within those seconds shuts it for another 5: a caller that tries again
#   every 4 seconds never gets through, though Amazon would have answered each of those calls.
# What follows: count failures of this kind as "not asked", never as Amazon's answer, and pause for longer than 5 seconds before the next try.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @amazon-sp-api-release/amazon-sp-api-sdk-js@1.12.0 bottleneck@2.19.5 >/dev/null
cat >run.mjs <<'JS'
import assert from 'node:assert'
import http from 'node:http'
import { Orders_v2026SpApi as Orders } from '@amazon-sp-api-release/amazon-sp-api-sdk-js'

let requests = 0
const server = http.createServer((request, answer) => {
  requests++
  answer.setHeader('content-type', 'application/json')
  answer.end(JSON.stringify({ order: { orderId: '1', orderItems: [] } }))
}).listen(0, '127.0.0.1')
await new Promise(resolve => server.on('listening', resolve))
const client = new Orders.ApiClient(`http://127.0.0.1:${server.address().port}`)
client.applyXAmzAccessTokenToRequest('token')
const api = new Orders.GetOrderApi(client)
const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000))
const ask = () => api.getOrder('1').then(() => 'answered', error => error.message)

const burst = []
for (let call = 0; call < 31; call++) burst.push(await ask())
console.log('31 calls in a row:', burst.filter(said => said === 'answered').length, 'answered, the last:', burst[30])
assert.equal(burst.filter(said => said === 'answered').length, 30)
assert.equal(requests, 30)
assert.match(burst[30], /dropped by Bottleneck/)

for (let call = 1; call <= 3; call++) {
  await pause(4)
  const said = await ask()
  console.log(`${call * 4} s later, tokens that have come in meanwhile: ${call * 2}:`, said)
  assert.match(said, /dropped by Bottleneck/)
}
assert.equal(requests, 30)

await pause(6)
const said = await ask()
console.log('after 6 s of silence:', said)
assert.equal(said, 'answered')
server.close()
process.exit(0)
JS
node run.mjs
