-- Writes what wrk counted, as JSON, to the file that is named behind its address.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  told = arguments[1] -- global, since another thread asks for it
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  local file = io.open(threads[1]:get("told"), "w")
  file:write(string.format(
    '{"rate": %.1f, "p99": %.3f, "errors": %d}',
    (summary.requests - errors.status) * 1e6 / summary.duration, latency:percentile(99) / 1000, failed))
  file:close()
end
